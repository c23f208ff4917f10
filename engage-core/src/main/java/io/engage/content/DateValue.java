package io.engage.content;

import java.time.LocalDate;

/** A day of the calendar, the same for everybody. */
record DateValue(LocalDate day) implements FactValue {

  @Override
  public String shown(String form, Language language, Reading reading) {
    return switch (form) {
      case "plain" -> day.toString();
      case "relative" ->
          new RelativeTime(language).day(day, LocalDate.ofInstant(reading.at(), reading.zone()));
      default -> shown(day, form, language);
    };
  }

  static String shown(LocalDate day, String form, Language language) {
    return switch (form) {
      case "short" -> language.shortDate(day);
      case "day" -> language.weekday(day.getDayOfWeek());
      case "month" -> language.month(day);
      default -> language.date(day);
    };
  }
}
