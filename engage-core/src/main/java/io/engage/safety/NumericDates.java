package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads dates in numbers alone. Of 5/6/2026 nobody knows which is the month. Without a year only
 * behind a word that says so: 24/7 and 1/2 are none.
 */
final class NumericDates {

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])(?<![0-9][./-])";
  private static final String END = "(?![0-9]|[/-][0-9]|\\.[0-9])";
  private static final String TWO = "([0-3]?[0-9])";
  private static final String FOUR = "((?:19|20)[0-9]{2})";

  private static final Pattern YEAR_LAST =
      Pattern.compile("(?=[0-9])" + START + TWO + " ?([/.-]) ?" + TWO + " ?\\2 ?" + FOUR + END);
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?=[0-9])" + START + TWO + "([/-])" + TWO + "\\2([0-9]{2})" + END);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?=[0-9])" + START + FOUR + "([/.-])" + TWO + "\\2" + TWO + "(?![0-9])");

  /** With points only where a word says that it is a date: it may be a version. */
  private static final Pattern DOTTED =
      Surface.pattern(
          "(?i)(?=[0-9])"
              + START
              + "(?:(?<=(?<![a-z])(?:on|dated) )|(?=[0-9.]{1,9} ?তারিখ))"
              + TWO
              + "(\\.)"
              + TWO
              + "\\.([0-9]{2})"
              + END);

  /** "For 18/20" may be of marks, unless an appointment is for it. */
  private static final String APPOINTED =
      "(?:due|booked|scheduled|planned|fixed|reserved|exam|class|session|lesson|appointment|visit|booking|slot)"
          + "(?: is| are)?";

  private static final Pattern NO_YEAR =
      Surface.pattern(
          "(?i)(?=[0-9])(?:(?:(?<=(?<![a-z])(?:on|until|till|since|dated) )"
              + "|(?<=(?<![a-z])"
              + APPOINTED
              + " (?:by|for|before|from) )|(?<=তারিখ |তারিখ: ))"
              + "(?!24/7)"
              + TWO
              + "/"
              + TWO
              + END
              + "|"
              + START
              + TWO
              + "/"
              + TWO
              + "(?= তারিখ)"
              + "|"
              + START
              + "(1[3-9]|2[0-9]|3[01])/(0?[1-9]|1[0-2])(?=-?এ(?![\\p{L}\\p{M}])))");

  private NumericDates() {}

  static List<Moment> in(String plain) {
    List<Moment> dates = new ArrayList<>();
    for (Pattern form : List.of(YEAR_LAST, SHORT_YEAR, DOTTED)) {
      Matcher found = form.matcher(plain);
      while (found.find()) {
        add(dates, found, number(found, 4), number(found, 1), number(found, 3));
      }
    }
    Matcher found = YEAR_FIRST.matcher(plain);
    while (found.find()) {
      add(dates, found, number(found, 1), number(found, 3), number(found, 4));
    }
    found = NO_YEAR.matcher(plain);
    while (found.find()) {
      int group = found.group(1) != null ? 1 : found.group(3) != null ? 3 : 5;
      add(dates, found, 0, number(found, group), number(found, group + 1));
    }
    return dates;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static void add(List<Moment> dates, Matcher found, int year, int one, int other) {
    List<CalendarDay> days =
        Stream.of(CalendarDay.of(year, other, one), CalendarDay.of(year, one, other))
            .filter(day -> day.isInCalendar())
            .toList();
    if (!days.isEmpty()) {
      Set<String> says = days.stream().map(CalendarDay::says).collect(Collectors.toSet());
      Set<String> allows =
          days.stream().flatMap(day -> day.allows().stream()).collect(Collectors.toSet());
      dates.add(new Moment(Moment.DATE, says, allows, found.start(), found.end()));
    }
  }
}
