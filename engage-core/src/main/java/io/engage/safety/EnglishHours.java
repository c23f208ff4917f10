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
      form(
          START
              + "("
              + NUMBER
              + ")[:ঃ]"
              + SIXTY
              + "(?::[0-5][0-9])?"
              + "(?![0-9%]|[:.,/][0-9]|[ -]?(?:minutes?|mins?|hours?|hrs?|seconds?|secs?|mm)(?![a-z])"
              + "| ?(?:মিনিট(?!ে(?!র))|ঘণ্টা|ঘন্টা|সেকেন্ড))");

  /** How far before a clock a word is looked for that tells that it is none. */
  private static final int REACH = 40;

  private static final Pattern OTHER =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:ratio|scale|surah?|psalms?|verses?|chapter|ayah?t?|scored?|won|lost|lasts?"
              + "|length|duration|video|অনুপাত|সূরা|সুরা|আয়াত|স্কোর)(?: [\\p{L}\\p{M}-]{1,16})??"
              + "(?: is| are| was| of| at)?:? ?$|(?<![\\p{L}\\p{M}])in $");

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

  /** "Ten past five", and "at ten to five": without a preposition it may be ten of anything. */
  private static final Pattern MINUTES_PAST =
      form(
          START
              + "(?:(at|by|until|till|before|after) )?"
              + "(five|ten|twenty|twenty[- ]five|[0-5]?[05](?= (?:minutes|past) ))(?: minutes)? (past|to) ("
              + CountingWords.HOURS.any()
              + "|"
              + NUMBER
              + ")(?=[.,;!?)\\n]| (?:today|tomorrow|tonight|in the|on|and|or|sharp)(?![a-z])|$)");

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
      if (!isOther(plain, found)) {
        hours.add(Hours.moment(found, Hours.time(found.group(1), found.group(2))));
      }
    }
    for (Matcher found = TOLD.matcher(plain); found.find(); ) {
      int group = found.group(2) == null ? 3 : 1;
      hours.add(
          Hours.moment(
              found, Hours.time(found.group(group + 1), null).plus(more(found.group(group)))));
    }
    minutesPast(hours, MINUTES_PAST.matcher(plain));
    hours.addAll(BareHours.in(plain));
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

  private static void minutesPast(List<Moment> hours, Matcher found) {
    while (found.find()) {
      boolean past = found.group(3).equalsIgnoreCase("past");
      if (past || found.group(1) != null) {
        int minutes = Integer.parseInt(NumberWords.value(found.group(2)));
        ClockTime hour = Hours.time(found.group(4), null);
        hours.add(Hours.moment(found, hour.plus(past ? minutes : -minutes)));
      }
    }
  }

  /** A ratio, a verse, a result, or how long it took. */
  private static boolean isOther(String plain, Matcher found) {
    return OTHER.matcher(plain.substring(Math.max(0, found.start() - REACH), found.start())).find();
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
