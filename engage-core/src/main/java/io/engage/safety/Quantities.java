package io.engage.safety;

import java.util.regex.Pattern;

/**
 * Knows by what stands beside them which digits are an amount, a size, a count or opening hours.
 */
final class Quantities {

  private static final int REACH = 8;
  private static final int IN_HOURS = 4;

  private static final Pattern CURRENCY =
      Surface.pattern(
          "(?i)(?:(?<![\\p{L}\\p{M}])(?:tk|bdt|inr|rs|usd|taka|টাকা|price|মূল্য|দাম)|[৳$£€₹])[.: ]{0,2}$");

  /** With the space before it. */
  static final String UNIT =
      " {0,2}(?:/[=-]|৳|%|(?:taka|tk|bdt|rs|usd|ml|l|ltrs?|lit(?:re|er)s?|kgs?|g|gms?|grams?|km|m|cm|mm|f(?:ee)?t|sft|sq|[gmt]b|mah|w|watts?|btu|"
          + "people|persons|customers|users|students|items|pieces|pcs|points|টাকা(?:র|য়|তে)?|মিলি|লিটার|কেজি|গ্রাম|কিমি|কিলোমিটার|মিটার|ফুট|বর্গফুট|জিবি|এমবি|শতাংশ|জন|টি)(?![\\p{L}\\p{M}]))";

  private static final Pattern UNITS = Surface.pattern("(?i)" + UNIT);

  private static final String HOUR = "(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]";

  /** From one hour to another, and no more digits that could make a number of them. */
  private static final Pattern HOURS =
      Pattern.compile(HOUR + " ?[-/] ?" + HOUR + "(?![0-9]|[ ().\\-/_]{1,3}[0-9]{3})");

  private Quantities() {}

  /** Whether a currency stands before these digits, or a unit behind them. */
  static boolean isOne(String plain, int start, int end) {
    return CURRENCY.matcher(plain.substring(Math.max(0, start - REACH), start)).find()
        || UNITS.matcher(plain).region(end, plain.length()).lookingAt();
  }

  /** Of how many groups of digits the opening hours are that begin here; 0 if there are none. */
  static int hours(String plain, int start) {
    return HOURS.matcher(plain).region(start, plain.length()).lookingAt() ? IN_HOURS : 0;
  }
}
