package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the hours that a text names in English or as a digital clock shows them. */
final class EnglishHours {

  private static final String START = "(?<![\\p{L}\\p{M}0-9$£€৳])(?<![0-9][.,:/])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";
  private static final String NUMBER = "(?:2[0-3]|1[0-9]|0?[0-9])";
  private static final String SIXTY = "([0-5][0-9])";
  private static final String HOUR = "(" + NUMBER + "|" + CountingWords.HOURS.any() + ")";
  private static final String PART = "(?:in the |this )(?:morning|afternoon|evening)";
  private static final String WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

  private static final Pattern HALVED =
      form(
          START
              + "(?:("
              + NUMBER
              + ")(?:[:.]"
              + SIXTY
              + ")? ?(?:-|to|and|until|till) ?)?"
              + HOUR
              + "(?:[:.]"
              + SIXTY
              + ")? ?([ap])(?:m|\\. ?m\\.?)"
              + END);

  /** Also behind a part of the day in Bengali, which is read elsewhere. */
  private static final Pattern CLOCK =
      form(START + "(" + NUMBER + ")[:ঃ]" + SIXTY + "(?::[0-5][0-9])?(?![0-9%]|[:.,/][0-9])");

  private static final Pattern TOLD =
      form(
          START
              + "(half past |quarter past |quarter to )?"
              + HOUR
              + " ?o['’‘]? ?clock"
              + END
              + "|"
              + START
              + "(half past |quarter past |quarter to )"
              + HOUR
              + END);

  private static final Pattern AT =
      form(
          START
              + "(?:(?:today|tomorrow|tonight|"
              + PART
              + "|"
              + WEEKDAY
              + "),? at "
              + HOUR
              + "(?= (?:and|or|for|to|in|so|sharp|please)\\b|[.,;!?)](?![0-9])|\n|$)"
              + "|at "
              + HOUR
              + " (?:today|tomorrow|tonight|sharp|at night|"
              + PART
              + "|on "
              + WEEKDAY
              + ")"
              + END
              + "|at ("
              + NUMBER
              + ")(?=[.,;!?)](?![0-9])|\n|$))");

  private static final Pattern NOON =
      form(
          START
              + "(?:(?:at|by|until|till|before|after|around|from) |12(?:[:.]00)? ?)(noon|midnight)"
              + END);

  private EnglishHours() {}

  static List<Moment> in(String plain) {
    List<Moment> hours = new ArrayList<>();
    halved(hours, HALVED.matcher(plain));
    for (Matcher found = CLOCK.matcher(plain); found.find(); ) {
      hours.add(Hours.moment(found, Hours.time(found.group(1), found.group(2))));
    }
    for (Matcher found = TOLD.matcher(plain); found.find(); ) {
      int group = found.group(2) == null ? 3 : 1;
      hours.add(
          Hours.moment(
              found, Hours.time(found.group(group + 1), null).plus(more(found.group(group)))));
    }
    for (Matcher found = AT.matcher(plain); found.find(); ) {
      hours.add(Hours.moment(found, Hours.time(Hours.first(found, 1, 2, 3), null)));
    }
    for (Matcher found = NOON.matcher(plain); found.find(); ) {
      boolean noon = found.group(1).toLowerCase(Locale.ROOT).equals("noon");
      hours.add(Hours.moment(found, ClockTime.of(12, 0).inHalf(noon)));
    }
    return hours;
  }

  /** Of "5 to 7 pm" only the second is sure to be in the afternoon. */
  private static void halved(List<Moment> hours, Matcher found) {
    while (found.find()) {
      boolean afternoon = found.group(5).equalsIgnoreCase("p");
      if (found.group(1) != null) {
        hours.add(Hours.moment(found, Hours.time(found.group(1), found.group(2))));
      }
      ClockTime time = Hours.time(found.group(3), found.group(4)).inHalf(afternoon);
      hours.add(Hours.moment(found, time));
    }
  }

  private static int more(@Nullable String before) {
    if (before == null) {
      return 0;
    }
    return before.startsWith("half") ? 30 : before.endsWith("to ") ? -15 : 15;
  }

  private static Pattern form(String expression) {
    return Surface.pattern("(?i)(?=[a-z0-9])" + expression);
  }
}
