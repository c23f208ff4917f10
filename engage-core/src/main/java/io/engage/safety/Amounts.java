package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads prices and percentages. Of two with one unit, "200-300 Tk", both count. */
final class Amounts {

  private static final String OF_HUNDRED =
      " ?-?(?:%|٪|per ?-?cent(?:age)?(?![a-z])|pct(?![a-z])|শতাংশ|পার্সেন্ট|পারসেন্ট"
          + "|ভাগ(?= (?:ছাড়|কম|ডিসকাউন্ট)))";

  private static final String NUMBER = "(?<number>" + NumberWords.NUMBER + ")";
  private static final String ONE_OR_TWO =
      NumberWords.BEGINNING + "(?:(?<first>" + NumberWords.FIRST + ")" + Ranges.TO + ")?" + NUMBER;

  private static final Pattern PERCENTAGE = form(ONE_OR_TWO + OF_HUNDRED);
  private static final Pattern SIGN_FIRST =
      form("(?=[%٪শ])(?<!\\p{N} ?)(?:[%٪] ?|শতকরা )" + ONE_OR_TWO + "(?! ?[%٪])");
  private static final Pattern PRICED = form(ONE_OR_TWO + " ?-?(?<unit>" + Currencies.AFTER + ")");

  /** Where the unit stands before them the second may be left out. */
  private static final Pattern PRICE =
      form(
          "(?<!\\p{L})(?<unit>"
              + Currencies.BEFORE
              + ")[ .:]{0,2}(?=[0-9])(?<first>"
              + NumberWords.NUMBER
              + ")(?:"
              + Ranges.TO
              + NUMBER
              + ")?");

  /** Without a unit: "the price is 500." and "only ৫০০-তে". */
  private static final Pattern BARE =
      form(
          "(?:(?<![a-z])(?:price|cost|costs|fee)(?: is| are| now| only| just|:){0,2} |(?<![\\p{L}\\p{M}])(?:দাম|মূল্য|খরচ|ফি)(?: মাত্র| হলো|:){0,2} )(?<price>"
              + NumberWords.NUMBER
              + ")(?= only(?![a-z])|[.,!;)।](?![0-9])|\\n|$)"
              + "|(?<![\\p{L}\\p{M}])মাত্র (?<only>"
              + NumberWords.NUMBER
              + ")(?=-?তে(?![\\p{L}\\p{M}]))"
              + "|(?<![a-z])(?:get|save|enjoy|flat|extra|up ?to) (?<less>"
              + NumberWords.NUMBER
              + ") off(?![a-z])");

  private Amounts() {}

  static List<Offer> in(String plain) {
    List<Offer> offers = new ArrayList<>();
    for (Matcher found = PERCENTAGE.matcher(plain); found.find(); ) {
      boolean two = isTwo(found) && Ranges.isOfPercentages(found, plain);
      addBefore(offers, Offer.PERCENTAGE, "", found, two);
    }
    for (Matcher found = SIGN_FIRST.matcher(plain); found.find(); ) {
      boolean two = isTwo(found) && Ranges.isBehindUnit(found, plain);
      addBehind(offers, Offer.PERCENTAGE, "", found, two);
    }
    for (Matcher found = PRICED.matcher(plain); found.find(); ) {
      boolean two = isTwo(found) && Ranges.isOfPrices(found, plain);
      addBefore(offers, Offer.AMOUNT, Currencies.of(found.group("unit")), found, two);
    }
    for (Matcher found = PRICE.matcher(plain); found.find(); ) {
      boolean two = isTwo(found) && Ranges.isBehindUnit(found, plain);
      addBehind(offers, Offer.AMOUNT, Currencies.of(found.group("unit")), found, two);
    }
    for (Matcher found = BARE.matcher(plain); found.find(); ) {
      String value = NumberWords.value(Groups.first(found, "price", "only", "less"));
      offers.add(new Offer(Offer.AMOUNT, value, Offer.UNTOLD, found.start(), found.end()));
    }
    return offers;
  }

  private static boolean isTwo(Matcher found) {
    return found.group("first") != null && found.group("number") != null;
  }

  /** What stands before its unit: of two that are no range the second. */
  private static void addBefore(
      List<Offer> offers, String category, String unit, Matcher found, boolean two) {
    String number = found.group("number");
    int start = found.group("first") == null || two ? found.start() : found.start("number");
    if (two) {
      String first = NumberWords.valueBefore(found.group("first"), number);
      offers.add(new Offer(category, first, unit, start, found.end()));
    }
    offers.add(new Offer(category, NumberWords.value(number), unit, start, found.end()));
  }

  /** What stands behind its unit: of two that are no range the first. */
  private static void addBehind(
      List<Offer> offers, String category, String unit, Matcher found, boolean two) {
    String group = found.group("first") == null ? "number" : "first";
    String one = found.group(group);
    String second = found.group("number");
    int end = two || second == null ? found.end() : found.end(group);
    String value = two ? NumberWords.valueBefore(one, second) : NumberWords.value(one);
    offers.add(new Offer(category, value, unit, found.start(), end));
    if (two) {
      offers.add(new Offer(category, NumberWords.value(second), unit, found.start(), end));
    }
  }

  private static Pattern form(String expression) {
    return Surface.pattern("(?i)" + expression);
  }
}
