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

  /** How far before a date its preposition is looked for. */
  private static final int REACH = 8;

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])(?<![0-9][.,:/])";
  private static final String END = "(?![\\p{L}\\p{M}])";
  private static final String NUMBER = "(?:3[01]|[12][0-9]|0?[1-9])";
  private static final String ONE = "(?:" + NUMBER + "(?![0-9])|" + CountingWords.DAYS.any() + ")";
  private static final Pattern DAYS = Surface.pattern("(?i)" + ONE);
  private static final String DAY = "(?<day>" + ONE + ")";
  private static final String COUNTED = "(?:st|nd|rd|th|-?(?:শে|ই|লা|রা|ঠা))?(?: ?তারিখ)?";

  /** The days before the last of several: "3, 10 and", "3 to". */
  private static final String FIRST =
      "(?:(?<first>(?:"
          + ONE
          + COUNTED
          + ", ?){1,3}"
          + ONE
          + COUNTED
          + "|"
          + ONE
          + COUNTED
          + "),?(?: ?- ?| ?& ?| (?:to|and|or|থেকে|হতে|ও|এবং|বা) ))?";

  private static final String MONTH = "(?<month>" + MONTHS.any() + ")";
  private static final String CASE = "(?:ের|েই|ে|য়ের(?<!মেয়ের)|য়ে(?<!মেয়ে)|র|তে|-তে)?";
  private static final String YEAR = "(?<year>(?:19|20)[0-9]{2}|(?<=['’‘])[0-9]{2})(?![0-9])";
  private static final String MAYBE_YEAR =
      "(?:(?:[ ,.-]{1,2}(?:of )?|[ ,]{0,2}['’‘])" + YEAR + ")?";
  private static final String NO_QUANTITY =
      "(?![0-9]|[.:/][0-9]|,(?!(?:19|20)[0-9]{2})[0-9]| ?%| per ?cent| ?(?:টা|টি|জন|শতাংশ)"
          + "| (?:times?|stars?|points?|people|students?|lessons?|class(?:es)?|sessions?|questions?|tests?"
          + "|hours?|minutes?|days?|weeks?|months?|years?|more|new|out of)(?![a-z]))";

  private static final Pattern DAY_MONTH =
      form(FIRST + DAY + COUNTED + "(?: of)?[ .-]{0,3}" + MONTH + CASE + END + MAYBE_YEAR);

  private static final Pattern MONTH_DAY =
      form(MONTH + "(?:ের)?[ .-]{0,3}(?:the )?" + FIRST + DAY + NO_QUANTITY + COUNTED + MAYBE_YEAR);

  private static final Pattern DASHED =
      form("(?<day>" + NUMBER + ")([-/.])" + MONTH + "\\2(?<year>[0-9]{2})(?![0-9])");

  private static final Pattern MONTH_YEAR =
      form(MONTH + CASE + END + "(?:[ ,.-]{0,2}(?:of )?| ?['’‘])" + YEAR);
  private static final Pattern YEAR_MONTH = form(YEAR + " ?(?:সালের |এর )?" + MONTH + CASE + END);

  private static final Pattern DAY_ALONE =
      form(
          "(?:(?<=(?<![\\p{L}\\p{M}])(?:on|by|until|till|before|from|since|after) the )"
              + "(?:(?<day>"
              + NUMBER
              + ")(?:st|nd|rd|th)|(?<word>(?:(?:eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie)th"
              + "|(?:twenty|thirty)[ -](?:first|second|third|(?:four|fif|six|seven|eigh|nin)th))(?![a-z]))"
              + ")(?=(?: of)? (?:this|next) month(?![a-z])| of (?:the|each|every)| at | and | or |[.,;!?)\n]|$)"
              + "|(?<other>"
              + ONE
              + ")(?:-?(?:শে|ই|লা|রা|ঠা))? ?তারিখ)");

  private static final List<String> PREPOSITIONS = List.of("on", "on the", "by", "until", "till");

  /** What follows a day, not a verb: "on 3 march at home", but "working on 3 may help". */
  private static final Pattern NO_VERB =
      Pattern.compile("(?:[.,;!?)\n]| (?:at|in|for|from|and|or)(?![a-z])|$)");

  /** The first days of these months are feasts by their names. */
  private static final Set<String> FEASTS = Set.of(Surface.plain("পহেলা"), Surface.plain("পয়লা"));

  private static final Set<Integer> FEAST_MONTHS =
      Set.of(MONTHS.number("বৈশাখ"), MONTHS.number("ফাল্গুন"));

  private Dates() {}

  static List<Moment> in(String plain) {
    List<Moment> dates = new ArrayList<>();
    for (Pattern form : List.of(DAY_MONTH, MONTH_DAY)) {
      for (Matcher found = form.matcher(plain); found.find(); ) {
        if (!isVerb(found, plain) && !isFeast(found)) {
          addDays(dates, found);
        }
      }
    }
    for (Matcher found = DASHED.matcher(plain); found.find(); ) {
      add(dates, found, CountingWords.DAYS.number(found.group("day")));
    }
    for (Pattern form : List.of(MONTH_YEAR, YEAR_MONTH)) {
      for (Matcher found = form.matcher(plain); found.find(); ) {
        add(dates, found, 0);
      }
    }
    for (Matcher found = DAY_ALONE.matcher(plain); found.find(); ) {
      int day = CountingWords.DAYS.number(Groups.first(found, "day", "word", "other"));
      dates.add(moment(found, CalendarDay.of(0, 0, day)));
    }
    return dates;
  }

  private static Pattern form(String expression) {
    return Surface.pattern("(?i)(?=[\\p{L}0-9])" + START + expression);
  }

  private static void addDays(List<Moment> dates, Matcher found) {
    if (found.group("first") != null) {
      for (Matcher day = DAYS.matcher(found.group("first")); day.find(); ) {
        add(dates, found, CountingWords.DAYS.number(day.group()));
      }
    }
    add(dates, found, CountingWords.DAYS.number(found.group("day")));
  }

  /** "You may 5 times" and "the first 10 march on". */
  private static boolean isVerb(Matcher found, String plain) {
    return VERBS.contains(found.group("month"))
        && found.group("year") == null
        && !found.group().contains(" of ")
        && !isTold(found, plain);
  }

  private static boolean isTold(Matcher found, String plain) {
    String before = plain.substring(Math.max(0, found.start() - REACH), found.start());
    boolean monthFirst = found.start("month") < found.start("day");
    return PREPOSITIONS.stream().anyMatch(word -> (" " + before).endsWith(" " + word + " "))
        && (monthFirst || NO_VERB.matcher(plain).region(found.end(), plain.length()).lookingAt());
  }

  private static boolean isFeast(Matcher found) {
    return FEASTS.contains(found.group("day"))
        && FEAST_MONTHS.contains(MONTHS.number(found.group("month")))
        && found.group("year") == null;
  }

  private static void add(List<Moment> dates, Matcher found, int day) {
    String year = found.group("year");
    int month = MONTHS.number(found.group("month"));
    dates.add(moment(found, CalendarDay.of(year == null ? 0 : Integer.parseInt(year), month, day)));
  }

  private static Moment moment(Matcher found, CalendarDay day) {
    return new Moment(Moment.DATE, Set.of(day.says()), day.allows(), found.start(), found.end());
  }
}
