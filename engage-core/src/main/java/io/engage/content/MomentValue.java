package io.engage.content;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;

/**
 * A moment.
 *
 * @param neutral as it is stored
 * @param in what the clock of a zone shows
 */
record MomentValue(String neutral, Function<ZoneId, ZonedDateTime> in) implements FactValue {

  @Override
  public String shown(String form, Language language, Reading reading) {
    if (form.equals("plain")) {
      return neutral;
    }
    ZonedDateTime at = in.apply(reading.zone());
    return switch (form) {
      case "", "dayandtime", "shortandtime" ->
          dayAndTime(at, form.replace("andtime", ""), language);
      case "time" -> language.time(at.toLocalTime());
      case "at" -> language.at(at.toLocalTime());
      case "relative" -> new RelativeTime(language).moment(at, reading.at().atZone(reading.zone()));
      default -> DateValue.shown(at.toLocalDate(), form, language);
    };
  }

  /** An hour and the day to which people count it, in a form of days. */
  static String dayAndTime(ZonedDateTime at, String form, Language language) {
    String day = DateValue.shown(language.dayOf(at.toLocalDateTime()), form, language);
    return language.timeOn(day, at.toLocalTime());
  }
}
