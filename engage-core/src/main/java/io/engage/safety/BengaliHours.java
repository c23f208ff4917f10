package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the hours that a text names in Bengali. "৫টা" alone may be five of anything; it is an hour
 * behind a part of the day, or with an ending or a word after it that goes with hours.
 */
final class BengaliHours {

  private static final String NUMBER = "(?:2[0-3]|1[0-9]|0?[0-9])";

  private static final Pattern FORM =
      Surface.pattern(
          "(?=[0-9ঀ-৿])(?<![\\p{L}\\p{M}\\p{N}])(?<![0-9][.,:/])"
              + "(?<until>(?<=টা থেকে |টা হতে |টা-|টা - ))?(?<day>(?<=কাল |আজ |বার |আজকে ))?"
              + "(?:(?<part>ভোর|সকাল|বেলা|দুপুর|বিকাল|বিকেল|সন্ধ্যা|সন্ধ্যে|সন্ধে|মধ্যরাত|রাত)"
              + "(?<ending>ের|ে|য়|বেলায়|বেলা)? ?)?"
              + "(?:(?<from>"
              + NUMBER
              + ")(?: ?(?<opening>টা))? ?(?:-|থেকে|হতে) ?)?"
              + "(?:(?<fraction>সাড়ে|সোয়া|পৌনে) ?)?"
              + "(?<hour>"
              + NUMBER
              + "|দেড়|আড়াই|"
              + CountingWords.HOURS.any()
              + ")(?:[:.ঃ](?<minutes>[0-5][0-9]))?"
              + "(?: ?(?<suffix>টায়|টার|টাতেই|টাতে|টাই|টা|ঘটিকায়|ঘটিকার|ঘটিকা)"
              + "(?: (?<rest>[0-5]?[0-9]) ?মিনিটে?)?(?![\\p{L}\\p{M}\\p{N}])"
              + "|(?<=[:ঃ][0-5][0-9])(?![0-9]))"
              + "(?= (?<after>দিকে|সময়|পর|আগে|থেকে(?! (?:এক|যে))|পর্যন্ত|বাজে|নাগাদ)|)");

  /** Endings that only an hour has. */
  private static final Set<String> AT =
      Set.of(Surface.plain("টায়"), Surface.plain("ঘটিকায়"), Surface.plain("ঘটিকা"));

  private static final Set<String> MORNING = Set.of(Surface.plain("ভোর"), "সকাল");
  private static final Set<String> NIGHT = Set.of("রাত", "মধ্যরাত");
  private static final Set<String> BEFORE_NOON = Set.of("বেলা", "দুপুর");
  private static final Set<String> ONE = Set.of("1", "01", "এক");
  private static final String AND_A_HALF = Surface.plain("দেড়");
  private static final String TWO_AND_A_HALF = Surface.plain("আড়াই");

  private BengaliHours() {}

  static List<Moment> in(String plain) {
    List<Moment> hours = new ArrayList<>();
    for (Matcher found = FORM.matcher(plain); found.find(); ) {
      if (isHour(found)) {
        if (found.group("from") != null) {
          hours.add(Hours.moment(found, inPart(found, Hours.time(found.group("from"), null))));
        }
        hours.add(Hours.moment(found, inPart(found, time(found)).plus(fraction(found))));
      }
    }
    return hours;
  }

  private static boolean isHour(Matcher found) {
    String suffix = found.group("suffix");
    if (suffix == null || found.group("fraction") != null || found.group("rest") != null) {
      return suffix != null || found.group("part") != null;
    }
    if (found.group("part") != null) {
      // "সকালে ২টা" may be two tablets.
      return found.group("ending") == null || !suffix.equals("টা");
    }
    boolean isOne = ONE.contains(found.group("hour"));
    boolean isShown = time(found).minutes() <= 12 * 60 + 59;
    return isShown && !isOne && isTold(found, suffix);
  }

  private static boolean isTold(Matcher found, String suffix) {
    return AT.contains(suffix)
        || found.group("minutes") != null
        || found.group("after") != null
        || found.group("until") != null
        || found.group("opening") != null
        || (found.group("day") != null && suffix.equals("টার"));
  }

  private static ClockTime time(Matcher found) {
    String hour = found.group("hour");
    if (hour.equals(AND_A_HALF) || hour.equals(TWO_AND_A_HALF)) {
      return ClockTime.of(hour.equals(AND_A_HALF) ? 1 : 2, 30);
    }
    String minutes = found.group("minutes") == null ? found.group("rest") : found.group("minutes");
    return Hours.time(hour, minutes);
  }

  private static int fraction(Matcher found) {
    String fraction = found.group("fraction");
    if (fraction == null) {
      return 0;
    }
    return fraction.startsWith("সা") ? 30 : fraction.startsWith("স") ? 15 : -15;
  }

  /** Night is before midnight and after it; what is called noon begins at eleven. */
  private static ClockTime inPart(Matcher found, ClockTime time) {
    String part = found.group("part");
    if (part == null) {
      return time;
    }
    int hour = time.minutes() / 60;
    if (MORNING.contains(part)) {
      return time.inHalf(hour == 12);
    }
    if (NIGHT.contains(part)) {
      return time.inHalf(hour >= 7 && hour < 12);
    }
    return time.inHalf(hour < 8 || hour >= 12 || !BEFORE_NOON.contains(part));
  }
}
