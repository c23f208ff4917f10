package io.engage.message;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something known of a person that words may use, as a value: how it is written depends on who
 * reads it. Digits are those of the reader's language. What is not known is absent, never a fact.
 */
public sealed interface Fact {

  /** How many facts a list has at most. */
  int LONGEST_LIST = 10;

  /**
   * As the reader writes it.
   *
   * @param locale the reader's language
   * @param zone whose clock the reader lives by
   */
  String in(Locale locale, ZoneId zone);

  /** As machines write it, whoever reads: an id, {@code 1250.50}, {@code 2026-11-21}. */
  String plain();

  /** Words, a name, an id: written as they are. */
  static Fact of(String text) {
    return new Text(text);
  }

  /** A whole number: 1,250, or ১,২৫০. An id is a text instead. */
  static Fact of(long number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  /** A number with as many decimals as it has. */
  static Fact of(BigDecimal number) {
    return new Figure(number);
  }

  /** A day: November 21, 2026. */
  static Fact of(LocalDate day) {
    return new Day(day);
  }

  /** A moment, written by the reader's clock: Nov 21, 2026, 3:00 PM. */
  static Fact of(Instant at) {
    return new Moment(at);
  }

  /** An amount of money, with its sign. */
  static Fact money(BigDecimal amount, Currency currency) {
    return new Money(amount, currency);
  }

  /** The last few of something, the newest first; the first {@link #LONGEST_LIST} are kept. */
  static Fact list(List<Fact> items) {
    return new Several(items);
  }

  /**
   * Words.
   *
   * @param text as they are
   */
  record Text(String text) implements Fact {

    @Override
    public String in(Locale locale, ZoneId zone) {
      return text;
    }

    @Override
    public String plain() {
      return text;
    }
  }

  /**
   * A number.
   *
   * @param value with the decimals that are to be shown
   */
  record Figure(BigDecimal value) implements Fact {

    @Override
    public String in(Locale locale, ZoneId zone) {
      NumberFormat format = NumberFormat.getInstance(locale);
      format.setMinimumFractionDigits(Math.max(0, value.scale()));
      format.setMaximumFractionDigits(Math.max(0, value.scale()));
      return format.format(value);
    }

    @Override
    public String plain() {
      return value.toPlainString();
    }
  }

  /**
   * Money.
   *
   * @param amount how much; shown with the decimals that the currency has
   * @param currency of what
   */
  record Money(BigDecimal amount, Currency currency) implements Fact {

    @Override
    public String in(Locale locale, ZoneId zone) {
      NumberFormat format = NumberFormat.getCurrencyInstance(locale);
      format.setCurrency(currency);
      int decimals = Math.max(0, currency.getDefaultFractionDigits());
      format.setMinimumFractionDigits(decimals);
      format.setMaximumFractionDigits(decimals);
      return format.format(amount);
    }

    @Override
    public String plain() {
      return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
  }

  /**
   * A day of the calendar.
   *
   * @param day which; the same in every zone
   */
  record Day(LocalDate day) implements Fact {

    @Override
    public String in(Locale locale, ZoneId zone) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .withLocale(locale)
          .withDecimalStyle(DecimalStyle.of(locale))
          .format(day);
    }

    @Override
    public String plain() {
      return day.toString();
    }
  }

  /**
   * A moment.
   *
   * @param at when
   */
  record Moment(Instant at) implements Fact {

    @Override
    public String in(Locale locale, ZoneId zone) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(locale)
          .withDecimalStyle(DecimalStyle.of(locale))
          .format(at.atZone(zone));
    }

    @Override
    public String plain() {
      return at.toString();
    }
  }

  /**
   * The last few of something.
   *
   * @param items the newest first
   */
  record Several(List<Fact> items) implements Fact {

    /** Keeps the first {@link Fact#LONGEST_LIST}. */
    public Several {
      items = List.copyOf(items.subList(0, Math.min(items.size(), LONGEST_LIST)));
    }

    @Override
    public String in(Locale locale, ZoneId zone) {
      return items.stream().map(item -> item.in(locale, zone)).collect(Collectors.joining(", "));
    }

    @Override
    public String plain() {
      return items.stream().map(Fact::plain).collect(Collectors.joining(", "));
    }
  }
}
