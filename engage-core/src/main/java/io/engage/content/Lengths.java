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
    long days = length.toHours() < LONGEST_IN_HOURS ? 0 : length.toDays();
    return of(length, days, language);
  }

  /** The same without days, however long it is: hours of work that add up are no days. */
  static String inHours(Duration length, Counting language) {
    return of(length, 0, language);
  }

  private static String of(Duration length, long days, Counting language) {
    List<String> parts = new ArrayList<>();
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
