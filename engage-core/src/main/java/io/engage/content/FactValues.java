package io.engage.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads facts in the form in which they are stored. What has another form is nothing. */
final class FactValues {

  /** An average has as many decimals as its database likes. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,1000})?");

  private static final Pattern MONEY = Pattern.compile("(\\S+) ([A-Z]{3})");
  private static final Pattern LOCAL = Pattern.compile("[0-9T:.-]+");
  private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");

  private FactValues() {}

  static Optional<FactValue> text(String neutral) {
    return Optional.of(new TextValue(neutral));
  }

  static Optional<FactValue> number(String neutral) {
    return decimal(neutral).map(NumberValue::new);
  }

  static Optional<FactValue> money(String neutral) {
    Matcher matcher = MONEY.matcher(neutral);
    return matcher.matches()
        ? decimal(matcher.group(1))
            .flatMap(amount -> currency(matcher.group(2)).map(c -> new MoneyValue(amount, c)))
        : Optional.empty();
  }

  static Optional<FactValue> date(String neutral) {
    return timely(neutral, text -> new DateValue(LocalDate.parse(text)));
  }

  /** An instant, a time with an offset, or what the clock on the wall shows. */
  static Optional<FactValue> dateTime(String neutral) {
    if (LOCAL.matcher(neutral).matches()) {
      return timely(
          neutral,
          text -> {
            LocalDateTime at = LocalDateTime.parse(text);
            return new MomentValue(neutral, zone -> at.atZone(zone));
          });
    }
    return timely(
        neutral,
        text -> {
          Instant at = OffsetDateTime.parse(text).toInstant();
          return new MomentValue(neutral, zone -> at.atZone(zone));
        });
  }

  static Optional<FactValue> duration(String neutral) {
    return timely(neutral, text -> new LengthValue(Duration.parse(text)));
  }

  static Optional<FactValue> flag(String neutral) {
    return switch (neutral) {
      case "true" -> Optional.of(new FlagValue(true));
      case "false" -> Optional.of(new FlagValue(false));
      default -> Optional.empty();
    };
  }

  static Optional<FactValue> link(String neutral) {
    return isLink(neutral) ? text(neutral) : Optional.empty();
  }

  /** Whether people may follow it: nothing but https, mailto and tel. */
  static boolean isLink(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return SCHEMES.contains(scheme) && (!scheme.equals("https") || uri.getHost() != null);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<BigDecimal> decimal(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<FactValue> timely(String text, Function<String, FactValue> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Words, and links. */
  private record TextValue(String text) implements FactValue {
    @Override
    public String shown(String form, Language language, Reading reading) {
      return text;
    }
  }

  private record NumberValue(BigDecimal value) implements FactValue {

    private static final int MOST_DECIMALS = 2;

    @Override
    public String shown(String form, Language language, Reading reading) {
      return switch (form) {
        case "plain" -> value.toPlainString();
        case "percent" -> language.percent(rounded());
        default -> language.number(rounded());
      };
    }

    private BigDecimal rounded() {
      if (value.scale() <= MOST_DECIMALS) {
        return value;
      }
      BigDecimal near = value.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
      return near.scale() < 0 ? near.setScale(0) : near;
    }
  }

  private record MoneyValue(BigDecimal amount, Currency currency) implements FactValue {
    @Override
    public String shown(String form, Language language, Reading reading) {
      return switch (form) {
        case "plain" -> amount.toPlainString() + " " + currency;
        case "amount" -> language.number(Money.rounded(amount, currency));
        default -> language.money(Money.rounded(amount, currency), currency);
      };
    }
  }

  private record LengthValue(Duration length) implements FactValue {
    @Override
    public String shown(String form, Language language, Reading reading) {
      return switch (form) {
        case "plain" -> length.toString();
        case "hours" -> language.inHours(length);
        default -> language.duration(length);
      };
    }
  }

  private record FlagValue(boolean isSo) implements FactValue {
    @Override
    public String shown(String form, Language language, Reading reading) {
      return Boolean.toString(isSo);
    }
  }
}
