package io.engage.message;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Something known of a person that words may use, as a value. How it is written is decided when the
 * words are made, by who reads them: a moment by the reader's clock, digits and months in the
 * reader's language. What is not known is absent, never a fact.
 */
public sealed interface Fact
    permits Fact.Text,
        Fact.Figure,
        Fact.Money,
        Fact.Day,
        Fact.Moment,
        Fact.LocalMoment,
        Fact.Length,
        Fact.Flag,
        Fact.Link,
        FactRow,
        FactList {

  /** How many facts a list has at most. */
  int LONGEST_LIST = 10;

  /** As machines write it, whoever reads: an id, {@code 1250.50}, {@code 2026-11-21}. */
  String plain();

  /** What it is, as a template would declare it: {@code datetime}, {@code list of money}. */
  String type();

  /** Words, a name, an id: written as they are. */
  static Fact of(String text) {
    return new Text(text);
  }

  /** A whole number: 1,250, or ১,২৫০. An id is a text instead. */
  static Fact of(long number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  /** A number, shown with two decimals at most: 4.33. */
  static Fact of(BigDecimal number) {
    return new Figure(number);
  }

  /** A day: November 21, 2026. */
  static Fact of(LocalDate day) {
    return new Day(day);
  }

  /** A moment, written by the reader's clock: November 21, 2026, 3:00 PM. */
  static Fact of(Instant at) {
    return new Moment(at);
  }

  /** An hour of a day by the clock on the wall where it happens, the same for every reader. */
  static Fact of(LocalDateTime at) {
    return new LocalMoment(at);
  }

  /** How long something takes: 1 hour 30 minutes. */
  static Fact of(Duration length) {
    return new Length(length);
  }

  /** Yes or no, for sections of a template. */
  static Fact of(boolean yes) {
    return new Flag(yes);
  }

  /** An address of the host's own that people may follow. */
  static Fact of(URI link) {
    return new Link(link);
  }

  /** An amount of money, with its sign. */
  static Fact money(BigDecimal amount, Currency currency) {
    return new Money(amount, currency);
  }

  /** The last few of something, the newest first; the first {@link #LONGEST_LIST} are kept. */
  static Fact list(List<Fact> items) {
    return new FactList(items);
  }

  /** One row of a list: what is known of a booking, a session, an item. */
  static Fact row(Map<String, Fact> fields) {
    return new FactRow(fields);
  }

  /**
   * Words.
   *
   * @param text as they are
   */
  record Text(String text) implements Fact {

    @Override
    public String toString() {
      return "Text";
    }

    @Override
    public String plain() {
      return text;
    }

    @Override
    public String type() {
      return "text";
    }
  }

  /**
   * A number.
   *
   * @param value shown with the decimals that it has, rounded to two where it has more
   */
  record Figure(BigDecimal value) implements Fact {

    @Override
    public String toString() {
      return "Figure";
    }

    @Override
    public String plain() {
      return value.toPlainString();
    }

    @Override
    public String type() {
      return "number";
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
    public String toString() {
      return "Money";
    }

    @Override
    public String plain() {
      return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    @Override
    public String type() {
      return "money";
    }
  }

  /**
   * A day of the calendar.
   *
   * @param day which; the same in every zone
   */
  record Day(LocalDate day) implements Fact {

    @Override
    public String toString() {
      return "Day";
    }

    @Override
    public String plain() {
      return day.toString();
    }

    @Override
    public String type() {
      return "date";
    }
  }

  /**
   * A moment.
   *
   * @param at when
   */
  record Moment(Instant at) implements Fact {

    @Override
    public String toString() {
      return "Moment";
    }

    @Override
    public String plain() {
      return at.toString();
    }

    @Override
    public String type() {
      return "datetime";
    }
  }

  /**
   * A moment by the clock where it happens.
   *
   * @param at what that clock shows
   */
  record LocalMoment(LocalDateTime at) implements Fact {

    @Override
    public String toString() {
      return "LocalMoment";
    }

    @Override
    public String plain() {
      return at.toString();
    }

    @Override
    public String type() {
      return "datetime";
    }
  }

  /**
   * How long something takes.
   *
   * @param length shown in days, hours and minutes
   */
  record Length(Duration length) implements Fact {

    @Override
    public String toString() {
      return "Length";
    }

    @Override
    public String plain() {
      return length.toString();
    }

    @Override
    public String type() {
      return "duration";
    }
  }

  /**
   * Yes or no.
   *
   * @param yes whether sections of that name are shown
   */
  record Flag(boolean yes) implements Fact {

    @Override
    public String toString() {
      return "Flag";
    }

    @Override
    public String plain() {
      return Boolean.toString(yes);
    }

    @Override
    public String type() {
      return "flag";
    }
  }

  /**
   * An address to follow.
   *
   * @param to where it leads; templates take https, mailto and tel
   */
  record Link(URI to) implements Fact {

    @Override
    public String toString() {
      return "Link";
    }

    @Override
    public String plain() {
      return to.toASCIIString();
    }

    @Override
    public String type() {
      return "link";
    }
  }
}
