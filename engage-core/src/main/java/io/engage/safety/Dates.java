package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that a text spells with the name of a month, or as a day of this one. */
final class Dates {

  private static final CountedNames MONTHS =
      CountedNames.of(
          List.of(
              "january|jan|জানুয়ারি|জানুয়ারী",
              "february|feb|ফেব্রুয়ারি|ফেব্রুয়ারী",
              "march|mar|মার্চ",
              "april|apr|এপ্রিল",
              "may|মে",
              "june|jun|জুন",
              "july|jul|জুলাই",
              "august|aug|আগস্ট|অগাস্ট|আগষ্ট|অগস্ট",
              "september|sept|sep|সেপ্টেম্বর",
              "october|oct|অক্টোবর",
              "november|nov|নভেম্বর",
              "december|dec|ডিসেম্বর",
              "বৈশাখ",
              "জ্যৈষ্ঠ",
              "আষাঢ়",
              "শ্রাবণ",
              "ভাদ্র",
              "আশ্বিন",
              "কার্তিক",
              "অগ্রহায়ণ",
              "পৌষ",
              "মাঘ",
              "ফাল্গুন",
              "চৈত্র"));

  /** Words of English, unless they are written as names. */
  private static final Set<String> VERBS = Set.of("may", "march", "mar");

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])(?<![0-9][.,:/])";
  private static final String END = "(?![\\p{L}\\p{M}])";
  private static final String NUMBER = "(?:3[01]|[12][0-9]|0?[1-9])";
  private static final String FIRST = "(?:(?<first>" + NUMBER + ")";
  private static final String DAY =
      "(?<day>" + NUMBER + "(?![0-9])|" + CountingWords.DAYS.any() + ")";
  private static final String COUNTED = "(?:st|nd|rd|th|শে|ই|লা|রা|ঠা)?(?: ?তারিখ)?";
  private static final String MONTH = "(?<month>" + MONTHS.any() + ")";
  private static final String CASE = "(?:ের|েই|ে|য়ের(?<!মেয়ের)|য়ে(?<!মেয়ে)|র|তে|-তে)?";
  private static final String YEAR = "(?<year>(?:19|20)[0-9]{2})(?![0-9])";
  private static final String MAYBE_YEAR = "(?:[ ,.-]{1,2}(?:of )?" + YEAR + ")?";
  private static final String NO_QUANTITY =
      "(?![0-9]|[.:/][0-9]|,(?!(?:19|20)[0-9]{2})[0-9]| ?%| per ?cent| ?(?:টা|টি|জন|শতাংশ))";

  private static final Pattern DAY_MONTH =
      form(
          FIRST
              + COUNTED
              + " ?(?:-|to|and|থেকে|ও) ?)?"
              + DAY
              + COUNTED
              + "(?: of)?[ .-]{0,3}"
              + MONTH
              + CASE
              + END
              + MAYBE_YEAR);

  private static final Pattern MONTH_DAY =
      form(
          MONTH
              + "(?:ের)?[ .-]{0,3}(?:the )?"
              + FIRST
              + COUNTED
              + " ?(?:-|to|and|থেকে|ও) ?)?"
              + DAY
              + NO_QUANTITY
              + COUNTED
              + MAYBE_YEAR);

  private static final Pattern MONTH_YEAR = form(MONTH + CASE + END + "[ ,.-]{0,2}(?:of )?" + YEAR);
  private static final Pattern YEAR_MONTH = form(YEAR + " ?(?:সালের |এর )?" + MONTH + CASE + END);

  private static final Pattern DAY_ALONE =
      form(
          "(?:(?<=\\b(?:on|by|until|till|before|from|since|after) the )(?<day>"
              + NUMBER
              + ")(?:st|nd|rd|th)(?= of (?:this|the|next|each|every)| at | and | or |[.,;!?)\n]|$)"
              + "|(?<other>"
              + NUMBER
              + ")(?:শে|ই|লা|রা|ঠা)? ?তারিখ)");

  private Dates() {}

  static List<Moment> in(String plain) {
    List<Moment> dates = new ArrayList<>();
    for (Pattern form : List.of(DAY_MONTH, MONTH_DAY)) {
      Matcher found = form.matcher(plain);
      while (found.find()) {
        addDay(dates, found);
      }
    }
    for (Pattern form : List.of(MONTH_YEAR, YEAR_MONTH)) {
      Matcher found = form.matcher(plain);
      while (found.find()) {
        add(dates, found, MONTHS.number(found.group("month")), 0);
      }
    }
    Matcher found = DAY_ALONE.matcher(plain);
    while (found.find()) {
      String day = found.group("day") == null ? found.group("other") : found.group("day");
      dates.add(moment(found, CalendarDay.of(0, 0, CountingWords.DAYS.number(day))));
    }
    return dates;
  }

  private static Pattern form(String expression) {
    return Surface.pattern("(?i)(?=[\\p{L}0-9])" + START + expression);
  }

  private static void addDay(List<Moment> dates, Matcher found) {
    if (isVerb(found)) {
      return;
    }
    int month = MONTHS.number(found.group("month"));
    if (found.group("first") != null) {
      add(dates, found, month, Integer.parseInt(found.group("first")));
    }
    add(dates, found, month, CountingWords.DAYS.number(found.group("day")));
  }

  /** "You may 5 times" and "the first 10 march on". */
  private static boolean isVerb(Matcher found) {
    return VERBS.contains(found.group("month"))
        && found.group("year") == null
        && !found.group().contains(" of ");
  }

  private static void add(List<Moment> dates, Matcher found, int month, int day) {
    String year = found.group("year");
    dates.add(moment(found, CalendarDay.of(year == null ? 0 : Integer.parseInt(year), month, day)));
  }

  private static Moment moment(Matcher found, CalendarDay day) {
    return new Moment(Moment.DATE, Set.of(day.says()), day.allows(), found.start(), found.end());
  }
}
