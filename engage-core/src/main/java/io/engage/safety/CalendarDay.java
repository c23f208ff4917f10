package io.engage.safety;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * A day of the calendar as far as a text tells it. What it does not tell is 0.
 *
 * @param month 1 to 12, of the Bengali calendar 13 to 24
 */
record CalendarDay(int year, int month, int day) {

  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;
  private static final int CENTURY = 2000;

  /** A year of two digits is one of this century. */
  static CalendarDay of(int year, int month, int day) {
    return new CalendarDay(year > 0 && year < 100 ? CENTURY + year : year, month, day);
  }

  /** Whether both its month and its day can be. */
  boolean isInCalendar() {
    return month > 0 && month <= MONTHS && day > 0 && day <= LONGEST_MONTH;
  }

  String says() {
    return year + "-" + month + "-" + day;
  }

  /** The same with less of it told, and the weekday if it is clear. */
  Set<String> allows() {
    Set<String> allowed = new HashSet<>();
    allowed.add(says());
    allowed.add(new CalendarDay(0, month, day).says());
    allowed.add(new CalendarDay(0, 0, day).says());
    allowed.add(new CalendarDay(year, month, 0).says());
    if (year > 0 && isInCalendar()) {
      addWeekday(allowed);
    }
    return allowed;
  }

  private void addWeekday(Set<String> allowed) {
    try {
      allowed.add(Weekdays.says(LocalDate.of(year, month, day).getDayOfWeek().getValue()));
    } catch (DateTimeException e) {
      // The 31st of a month of 30 days is no weekday.
    }
  }
}
