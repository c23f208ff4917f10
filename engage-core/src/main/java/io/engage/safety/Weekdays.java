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
  private static final String SHORT_DAY = "(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)";

  private static final String SHORT_ONE = "(" + SHORT_DAY + ")";
  private static final String BETWEEN = "(?: ?- ?| ?/ ?| to | or | and | & |, ?)";
  private static final String SHORT_BEFORE = SHORT_DAY + BETWEEN;

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?=[mtwfs])"
              + START
              + "(?<!(?:black|good|cyber|easter|palm|super) )((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
              + END);

  private static final String BENGALI_DAY = "(?:সোম|মঙ্গল|বুধ|বৃহস্পতি|বিষ্যুদ|শুক্র|শনি|রবি|রোব)";
  private static final String TO = "(?: থেকে | হতে | ?- ?)";

  /** "বার" with an ending, no "বারবার" or "বার বার": they mean "again and again". */
  private static final String DAY =
      "[ -]?বার(?=(?:ে|ের|েই|ই|ও|টা|টি|টায়|গুলো|গুলোতে|-[^\\p{L}]|-এ)?(?![\\p{L}\\p{M}]))(?![ -]?বার(?![\\p{L}\\p{M}]))";

  /** From Monday or Sunday to another day, for the others are planets, too. */
  private static final String TO_ANOTHER =
      "(?="
          + TO
          + BENGALI_DAY
          + "(?![\\p{L}\\p{M}]))(?:(?<=সোম|রবি|রোব)|(?="
          + TO
          + "(?:সোম|রবি|রোব)))"
          + "|(?<=(?:সোম|রবি|রোব)"
          + TO
          + BENGALI_DAY
          + ")(?![\\p{L}\\p{M}])"
          + "|(?<="
          + BENGALI_DAY
          + TO
          + "(?:সোম|রবি|রোব))(?![\\p{L}\\p{M}])";

  private static final Pattern BENGALI =
      Surface.pattern(
          START
              + "(?=[সমবশজর])(সোম|মঙ্গল|বুধ|বৃহস্পতি|বিষ্যুদ|শুক্র|জুমা|শনি|রবি|রোব)"
              + "(?:"
              + DAY
              + "|(?= (?:ও|এবং|বা|থেকে|কিংবা) "
              + BENGALI_DAY
              + "[ -]?বার)|"
              + TO_ANOTHER
              + ")");

  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?=[MTWFS])"
              + START
              + "(?:(?<=(?<![\\p{L}\\p{M}])(?i:on|this|next|every|until|till|see you|coming) |"
              + SHORT_BEFORE
              + ")"
              + SHORT_ONE
              + END
              + "|"
              + SHORT_ONE
              + "(?="
              + BETWEEN
              + SHORT_DAY
              + END
              + "))");

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
