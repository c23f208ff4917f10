package io.engage.content;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** How one language writes values. */
interface Language {

  /** The language of a locale: English and Bengali by hand, all others as the JDK knows them. */
  static Language of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "bn" -> Bengali.INSTANCE;
      case "en" -> English.in(locale.getCountry());
      default -> new OtherLanguage(locale);
    };
  }

  String number(BigDecimal value);

  String percent(BigDecimal value);

  String money(BigDecimal amount, Currency currency);

  /** November 21, 2026. */
  String date(LocalDate day);

  /** Nov 21. */
  String shortDate(LocalDate day);

  /** Saturday. */
  String weekday(DayOfWeek day);

  /** November 2026. */
  String month(LocalDate day);

  /** 3:00 PM, as it stands in a table. */
  String time(LocalTime time);

  /** At 3:00 PM, as it stands in a sentence. */
  String at(LocalTime time);

  /** November 21, 2026, 3:00 PM: an hour behind the words for {@link #dayOf its day}. */
  default String timeOn(String day, LocalTime time) {
    return day + ", " + time(time);
  }

  /** The day to which people count an hour, which after midnight may be the day before. */
  default LocalDate dayOf(LocalDateTime at) {
    return at.toLocalDate();
  }

  /** At 3:00 PM, behind that day. */
  default String onDayAt(LocalTime time) {
    return at(time);
  }

  /** 2 days 14 hours, from 48 hours on. */
  String duration(Duration length);

  /** 62 hours, for a sum of hours, which is no number of days. */
  String inHours(Duration length);

  /** How the language counts from now; empty when it is not known here. */
  Optional<Nearness> nearness();

  /** Words that count from now. */
  interface Nearness {

    String now();

    /** In 25 minutes; 25 minutes ago when negative. */
    String minutes(long count);

    /** In 2 hours 10 minutes; 2 hours 10 minutes ago when negative. */
    String hours(Duration length);

    /** In 3 days; 3 days ago when negative. */
    String days(long count);

    /** Yesterday, today and tomorrow: -1, 0 and 1. */
    String nextTo(int days);

    /** On Saturday. */
    String on(DayOfWeek day);

    /** On November 21, 2026. */
    String on(LocalDate day);
  }
}
