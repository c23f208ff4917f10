package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hours that English tells by a number alone: "at 5", "tomorrow between 5 and 7". A score
 * may be "at 5", and be "from 5 to 7 today": what is not sure is an hour only behind a word such as
 * "come".
 */
final class BareHours {

  private static final String START = "(?<![\\p{L}\\p{M}0-9$£€৳])(?<![0-9][.,:/])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";
  private static final String NUMBER = "(?:2[0-3]|1[0-9]|0?[0-9])(?![0-9])";
  private static final String WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
  private static final String PART = "(?:in the |this )(?:morning|afternoon|evening)";
  private static final String DAY =
      "(?:(?:today|tomorrow|tonight|"
          + WEEKDAY
          + ")(?: (?:morning|afternoon|evening|night))?|"
          + PART
          + ")";
  private static final String PREPOSITION =
      "(?<how>at|by|around|about|before|after|from|between|until|till) ";
  private static final String STOP = "(?=[.,;!?)](?![0-9])|\\n|$)";

  /** "And", "for" and the like after an hour: no things follow that are counted. */
  private static final String NO_THINGS =
      "(?=,? (?:and|or|for|to|in|so|sharp|please)(?![\\p{L}\\p{M}])|[.,;!?)](?![0-9])|\\n|$)";

  private static final String TIMES = time(1) + "(?: ?(?:-|to|and|until|till) ?" + time(2) + ")?";

  private static final Pattern AFTER_DAY =
      form(START + DAY + ",? " + PREPOSITION + TIMES + NO_THINGS);
  private static final Pattern BEFORE_DAY =
      form(
          START
              + PREPOSITION
              + TIMES
              + ",? (?<day>"
              + DAY
              + "|sharp|at night|on "
              + WEEKDAY
              + ")"
              + END);
  private static final Pattern ALONE = form(START + "(?<how>at) " + TIMES + STOP);

  /** How far before an hour a word is looked for that tells that it is one. */
  private static final int REACH = 60;

  private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n।]");

  private static final Pattern COMING =
      Pattern.compile(
          "(?<![a-z])(?:comes?|coming|arriv(?:e|es|ing)|visit(?:s|ing)?|reach(?:es)? you|meet(?:s|ing)?(?! your)|see you"
              + "|(?:be|is|are) (?:there|here|with you|due)|starts|begins|finishes|(?:we|they|will|classes|lessons|sessions) (?:start|begin|finish|end)|opens?|closes?"
              + "|ends?|call(?:s|ing)? you|joins?|joining|expect|scheduled|booked|planned|set for|pick you up"
              + "|(?:class|session|lesson|exam|appointment|booking|visit|slot|meeting|call|test|quiz|trial)"
              + "(?: is| are| will be)?)(?![a-z])");

  /** Numbers that are at something, too. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![a-z])(?:scor|rat(?:e|ing)|streak|average|rank|level|mark|grade|count|total|stand|stay|remain|aim|look|number|result)");

  private BareHours() {}

  static List<Moment> in(String plain) {
    List<Moment> hours = new ArrayList<>();
    for (Pattern form : List.of(AFTER_DAY, BEFORE_DAY, ALONE)) {
      for (Matcher found = form.matcher(plain); found.find(); ) {
        if (isSure(form, found) || isOfComing(plain, found.start())) {
          add(hours, found);
        }
      }
    }
    return hours;
  }

  private static void add(List<Moment> hours, Matcher found) {
    for (int i = 1; i <= 2; i++) {
      if (found.group("hour" + i) != null) {
        int minute = minute(found.group("minute" + i), found.group("word" + i));
        hours.add(
            Hours.moment(
                found, ClockTime.of(CountingWords.HOURS.number(found.group("hour" + i)), minute)));
      }
    }
  }

  /** Who says "at 5" beside a day means an hour, and so does who says "in the evening". */
  private static boolean isSure(Pattern form, Matcher found) {
    return form != ALONE
        && (found.group("how").equalsIgnoreCase("at")
            || found.group().toLowerCase(Locale.ROOT).contains(" in the "));
  }

  private static boolean isOfComing(String plain, int start) {
    String before = plain.substring(Math.max(0, start - REACH), start).toLowerCase(Locale.ROOT);
    String[] sentences = SENTENCE.split(before, -1);
    String last = sentences[sentences.length - 1];
    return COMING.matcher(last).find() && !COUNTED.matcher(last).find();
  }

  private static int minute(@Nullable String digits, @Nullable String word) {
    String minutes = digits == null && word != null ? NumberWords.value(word) : digits;
    return minutes == null ? 0 : Integer.parseInt(minutes);
  }

  private static String time(int number) {
    return ("(?<hour#>" + NUMBER + "|" + CountingWords.HOURS.any() + "(?![a-z]))")
        .concat("(?:\\.(?<minute#>[0-5][0-9])(?![0-9])")
        .concat("| (?<word#>fifteen|thirty|forty[- ]?five|ten|twenty|forty|fifty)(?![a-z-]))?")
        .replace("#", Integer.toString(number));
  }

  private static Pattern form(String expression) {
    return Surface.pattern("(?i)(?=[a-z])" + expression);
  }
}
