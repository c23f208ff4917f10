package io.engage.safety;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges by two numbers with one unit whether both are of that unit. */
final class Ranges {

  /** What stands between the groups {@code first} and {@code number}. */
  static final String TO = "(?<to> ?- ?| ?~ ?| to | or | and |-to-| ?থেকে | ?হতে | বা | কিংবা )";

  private static final String AND = "and";
  private static final Set<String> OR = Set.of("or", Surface.plain("বা"), Surface.plain("কিংবা"));

  /** How many times the other one end may be. */
  private static final BigDecimal FAR = BigDecimal.valueOf(100);

  private static final BigDecimal NEAR = BigDecimal.TEN;

  private static final int REACH = 24;

  /** "From chapter 12 to 20 %" is one percentage, and so is "level 2 or 3 %". */
  private static final Pattern NUMBERED =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:level|lesson|chapter|unit|class|grade|question|step|day|week"
              + "|অধ্যায়|চ্যাপ্টার|লেভেল|লেসন|পাঠ|ইউনিট|ক্লাস|শ্রেণি|প্রশ্ন|ধাপ|দিন|সপ্তাহ)[ .:#-]{0,2}$");

  private static final Pattern BETWEEN = Pattern.compile("(?i)between $");

  private static final Pattern SCORED =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:(?:got|did|have|had|scored?|marks?|correct|right|accuracy|progress|done)(?![a-z])"
              + "|পেয়ে|সঠিক|স্কোর|নম্বর|অগ্রগতি|শেষ)");

  private static final Pattern OFF =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:(?:off|discounts?|save|less|cheaper|cashback)(?![a-z])|ছাড়|ডিসকাউন্ট|কম(?![\\p{L}\\p{M}]))");

  private Ranges() {}

  /** Two prices before their unit: not the 2 of "AC 2 - 1500 Tk". */
  static boolean isOfPrices(Matcher found, String plain) {
    return isNearEnough(found) && isJoined(found, plain);
  }

  /** Two percentages before their sign: not the 45 of "you did 45 or 90%". */
  static boolean isOfPercentages(Matcher found, String plain) {
    String around = before(found, plain) + "\n" + after(found, plain);
    boolean ofScores =
        OR.contains(to(found)) && SCORED.matcher(around).find() && !OFF.matcher(around).find();
    return isOfPrices(found, plain) && !ofScores;
  }

  /** Two numbers behind a unit: "Tk 500 to 3 people" has one price. */
  static boolean isBehindUnit(Matcher found, String plain) {
    BigDecimal first = first(found);
    BigDecimal last = last(found);
    return isWithin(first.compareTo(last) < 0 ? FAR : NEAR, first, last) && isJoined(found, plain);
  }

  /** With spaces around a dash a small number may belong to what is named before it. */
  private static boolean isNearEnough(Matcher found) {
    BigDecimal first = first(found);
    BigDecimal last = last(found);
    if (!found.group("to").equals(" - ")) {
      return isWithin(FAR, first, last);
    }
    boolean ofAName = first.compareTo(BigDecimal.TEN) < 0 && last.compareTo(BigDecimal.TEN) >= 0;
    return !ofAName && isWithin(NEAR, first, last);
  }

  private static boolean isWithin(BigDecimal times, BigDecimal first, BigDecimal last) {
    BigDecimal more = first.max(last);
    BigDecimal less = first.min(last).max(BigDecimal.ONE);
    return more.compareTo(less.multiply(times)) < 0;
  }

  private static boolean isJoined(Matcher found, String plain) {
    String before = before(found, plain);
    return !NUMBERED.matcher(before).find()
        && (!to(found).equals(AND) || BETWEEN.matcher(before).find());
  }

  private static BigDecimal first(Matcher found) {
    return new BigDecimal(NumberWords.valueBefore(found.group("first"), found.group("number")));
  }

  private static BigDecimal last(Matcher found) {
    return new BigDecimal(NumberWords.value(found.group("number")));
  }

  private static String to(Matcher found) {
    return found.group("to").strip().toLowerCase(Locale.ROOT);
  }

  private static String before(Matcher found, String plain) {
    int start = found.start();
    return plain.substring(Math.max(0, start - REACH), start);
  }

  private static String after(Matcher found, String plain) {
    return plain.substring(found.end(), Math.min(plain.length(), found.end() + REACH));
  }
}
