package io.engage.plugin;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text is read as a type.
 *
 * @param form what it looks like, for somebody who has to write one
 * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} when the text
 *     does not have that form
 * @param standIn goes in the place of a missing value until the problems are told
 * @param isSecret whether the text must not be shown
 */
record Kind<T>(String form, Function<String, T> parser, T standIn, boolean isSecret) {

  static final Kind<String> TEXT = new Kind<>("a text", text -> text, "", false);
  static final Kind<Secret> SECRET = new Kind<>("a secret", Secret::of, Secret.of(""), true);
  static final Kind<Integer> INTEGER = new Kind<>("a whole number", Integer::valueOf, 0, false);
  static final Kind<BigDecimal> DECIMAL =
      new Kind<>("a number such as 0.0832", BigDecimal::new, BigDecimal.ZERO, false);
  static final Kind<Boolean> FLAG = new Kind<>("true or false", Kind::flag, false, false);
  static final Kind<URI> URI_FORM =
      new Kind<>(
          "a URL such as https://example.com",
          Kind::url,
          URI.create("https://unset.invalid"),
          true);
  static final Kind<List<String>> LIST =
      new Kind<>("a list with commas between its entries", Kind::list, List.of(), false);
  static final Kind<Duration> DURATION =
      new Kind<>(
          "a duration such as 500ms, 30s, 5m, 48h, 7d or PT30S",
          Kind::duration,
          Duration.ZERO,
          false);

  private static final Set<String> WEB = Set.of("https", "http");
  private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    E[] all = type.getEnumConstants();
    String names = Arrays.stream(all).map(Kind::label).collect(Collectors.joining(", "));
    return new Kind<>("one of " + names, text -> choose(all, text), all[0], false);
  }

  Optional<T> parse(String text) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  String wrong(String text) {
    return (isSecret ? "is not " : "is \"" + text + "\", not ") + form;
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static URI url(String text) {
    URI uri = URI.create(text);
    if (!WEB.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static Duration duration(String text) {
    Matcher matcher = SHORT_DURATION.matcher(text);
    if (!matcher.matches()) {
      return Duration.parse(text);
    }
    ChronoUnit unit = UNITS.getOrDefault(matcher.group(2), ChronoUnit.SECONDS);
    return Duration.of(Long.parseLong(matcher.group(1)), unit);
  }

  private static <E extends Enum<E>> E choose(E[] all, String text) {
    return Arrays.stream(all)
        .filter(constant -> label(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
