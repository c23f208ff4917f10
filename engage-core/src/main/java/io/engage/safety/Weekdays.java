package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the weekdays that a text names. "Black Friday" is a name, and "sun" is a word. */
final class Weekdays {

  private static final CountedNames WHOLE =
      CountedNames.of(
          List.of(
              "monday|সোম",
              "tuesday|মঙ্গল",
              "wednesday|বুধ",
              "thursday|বৃহস্পতি|বিষ্যুদ",
              "friday|শুক্র|জুমা",
              "saturday|শনি",
              "sunday|রবি|রোব"));

  private static final CountedNames SHORT =
      CountedNames.of(List.of("mon", "tue|tues", "wed", "thu|thur|thurs", "fri", "sat", "sun"));

  /** Only in capitals: "the sun". */
  private static final String SHORT_ONE = "(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)";

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?=[mtwfs])"
              + START
              + "(?<!(?:black|good|cyber|easter|palm|super) )((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
              + END);

  private static final Pattern BENGALI =
      Surface.pattern(
          START
              + "(?=[সমবশজর])(সোম|মঙ্গল|বুধ|বৃহস্পতি|বিষ্যুদ|শুক্র|জুমা|শনি|রবি|রোব)"
              + "(?:[ -]?বার|(?= (?:ও|এবং|বা|থেকে|কিংবা) (?:সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র|শনি|রবি|রোব)[ -]?বার))");

  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?=[MTWFS])"
              + START
              + "(?:(?<=\\b(?i:on|this|next|every|until|till) )"
              + SHORT_ONE
              + END
              + "|"
              + SHORT_ONE
              + "(?= ?(?:-|to) ?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))");

  private Weekdays() {}

  static List<Moment> in(String plain) {
    List<Moment> days = new ArrayList<>();
    for (Pattern form : List.of(ENGLISH, BENGALI)) {
      Matcher found = form.matcher(plain);
      while (found.find()) {
        days.add(day(found, WHOLE.number(found.group(1))));
      }
    }
    Matcher found = ABBREVIATED.matcher(plain);
    while (found.find()) {
      String name = found.group(1) == null ? found.group(2) : found.group(1);
      days.add(day(found, SHORT.number(name)));
    }
    return days;
  }

  /**
   * What a weekday says.
   *
   * @param day 1, Monday, to 7
   */
  static String says(int day) {
    return "weekday " + day;
  }

  private static Moment day(Matcher found, int day) {
    Set<String> says = Set.of(says(day));
    return new Moment(Moment.WEEKDAY, says, says, found.start(), found.end());
  }
}
