package io.engage.safety;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads prices and percentages. Of two with one unit, "200-300 Tk", both count. */
final class Amounts {

  private static final String OF_HUNDRED =
      " ?-?(?:%|٪|per ?-?cent(?:age)?(?![a-z])|pct(?![a-z])|শতাংশ|পার্সেন্ট|পারসেন্ট"
          + "|ভাগ(?= (?:ছাড়|কম|ডিসকাউন্ট)))";

  private static final String TO =
      "(?<to> ?- ?| ?~ ?| to | or | and |-to-| ?থেকে | ?হতে | বা | কিংবা )";
  private static final String NUMBER = "(?<number>" + NumberWords.NUMBER + ")";
  private static final String ONE_OR_TWO =
      NumberWords.BEGINNING + "(?:(?<first>" + NumberWords.FIRST + ")" + TO + ")?" + NUMBER;

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
              + TO
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

  private static final int REACH = 16;

  /** "From chapter 12 to 20 %" is one percentage, and so is "level 2 or 3 %". */
  private static final Pattern NUMBERED =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:level|lesson|chapter|unit|class|grade|question|step|day|week"
              + "|অধ্যায়|চ্যাপ্টার|লেভেল|লেসন|পাঠ|ইউনিট|ক্লাস|শ্রেণি|প্রশ্ন|ধাপ|দিন|সপ্তাহ)[ .:#-]{0,2}$");

  private static final Pattern NOT_OF_DIGITS = Pattern.compile("[^0-9.,]");

  private Amounts() {}

  static List<Offer> in(String plain) {
    List<Offer> offers = new ArrayList<>();
    for (Pattern form : List.of(PERCENTAGE, SIGN_FIRST)) {
      for (Matcher found = form.matcher(plain); found.find(); ) {
        add(offers, Offer.PERCENTAGE, "", found, plain);
      }
    }
    for (Matcher found = PRICED.matcher(plain); found.find(); ) {
      add(offers, Offer.AMOUNT, Currencies.of(found.group("unit")), found, plain);
    }
    for (Matcher found = PRICE.matcher(plain); found.find(); ) {
      addPrices(offers, found, plain);
    }
    for (Matcher found = BARE.matcher(plain); found.find(); ) {
      String value = NumberWords.value(Hours.first(found, "price", "only", "less"));
      offers.add(new Offer(Offer.AMOUNT, value, Offer.UNTOLD, found.start(), found.end()));
    }
    return offers;
  }

  private static void add(
      List<Offer> offers, String category, String unit, Matcher found, String plain) {
    String number = found.group("number");
    boolean two = found.group("first") != null && isRange(found, plain);
    int start = found.group("first") == null || two ? found.start() : found.start("number");
    if (two) {
      String first = NumberWords.valueBefore(found.group("first"), number);
      offers.add(new Offer(category, first, unit, start, found.end()));
    }
    offers.add(new Offer(category, NumberWords.value(number), unit, start, found.end()));
  }

  private static void addPrices(List<Offer> offers, Matcher found, String plain) {
    String unit = Currencies.of(found.group("unit"));
    String first = found.group("first");
    String second = found.group("number");
    boolean two = second != null && isRange(found, plain);
    int end = two ? found.end() : found.end("first");
    String value = two ? NumberWords.valueBefore(first, second) : NumberWords.value(first);
    offers.add(new Offer(Offer.AMOUNT, value, unit, found.start(), end));
    if (two) {
      offers.add(new Offer(Offer.AMOUNT, NumberWords.value(second), unit, found.start(), end));
    }
  }

  /** "AC 2 - 1500 Tk", "lesson 5 and 20 %" and "Tk 500 to 3 people" are none. */
  private static boolean isRange(Matcher found, String plain) {
    int start = found.start("first");
    String before = plain.substring(Math.max(0, start - REACH), start);
    if (NUMBERED.matcher(before).find()
        || (found.group("to").equals(" and ") && !isBetween(before))) {
      return false;
    }
    int apart = Math.abs(length(found.group("first")) - length(found.group("number")));
    return apart <= (found.group("to").equals(" - ") ? 0 : 1);
  }

  private static boolean isBetween(String before) {
    return before.regionMatches(true, Math.max(0, before.length() - 8), "between ", 0, 8);
  }

  /** How many digits stand before the point; of words they tell nothing. */
  private static int length(String number) {
    String digits = NOT_OF_DIGITS.split(number, 2)[0];
    if (digits.isEmpty()) {
      return 1;
    }
    BigDecimal value = new BigDecimal(Numbers.form(digits));
    return Math.max(1, value.precision() - value.scale());
  }

  private static Pattern form(String expression) {
    return Surface.pattern("(?i)" + expression);
  }
}
