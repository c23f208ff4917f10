package io.engage.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes a length of time apart: days from 48 hours on, hours, minutes. */
final class Lengths {

  private static final int LONGEST_IN_HOURS = 48;

  private Lengths() {}

  /** A part of a length. */
  enum Unit {
    DAY,
    HOUR,
    MINUTE
  }

  /** Writes so many of a unit. */
  interface Counting {
    String counted(long count, Unit unit);
  }

  /** Whole minutes; seconds are left out. */
  static String of(Duration length, Counting language) {
    List<String> parts = new ArrayList<>();
    long days = length.toHours() < LONGEST_IN_HOURS ? 0 : length.toDays();
    long hours = length.minusDays(days).toHours();
    long minutes = length.toMinutesPart();
    add(parts, days, Unit.DAY, language);
    add(parts, hours, Unit.HOUR, language);
    add(parts, minutes, Unit.MINUTE, language);
    return parts.isEmpty() ? language.counted(0, Unit.MINUTE) : String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, Unit unit, Counting language) {
    if (count != 0) {
      parts.add(language.counted(count, unit));
    }
  }
}
