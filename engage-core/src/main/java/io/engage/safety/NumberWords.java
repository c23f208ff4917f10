package io.engage.safety;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that offers are spelt out with: "five hundred", "এক হাজার", "পাঁচশ". */
final class NumberWords {

  private static final String UNITS =
      "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12"
          + " thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19"
          + " twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90"
          + " এক 1 দুই 2 তিন 3 চার 4 পাঁচ 5 ছয় 6 সাত 7 আট 8 নয় 9 দশ 10 এগারো 11 বারো 12 তেরো 13"
          + " চৌদ্দ 14 পনেরো 15 ষোলো 16 সতেরো 17 আঠারো 18 উনিশ 19 বিশ 20 কুড়ি 20 পঁচিশ 25"
          + " ত্রিশ 30 পঁয়ত্রিশ 35 চল্লিশ 40 পঁয়তাল্লিশ 45 পঞ্চাশ 50 ষাট 60 সত্তর 70"
          + " পঁচাত্তর 75 আশি 80 নব্বই 90 শতভাগ 100 দেড় 1.5 আড়াই 2.5";

  private static final String TIMES =
      "hundred 100 thousand 1000 lakh 100000 lac 100000 million 1000000 crore 10000000"
          + " শত 100 শো 100 শ 100 হাজার 1000 লাখ 100000 লক্ষ 100000 কোটি 10000000";

  private static final Map<String, BigDecimal> UNIT = read(UNITS);
  private static final Map<String, BigDecimal> MANY = read(TIMES);

  /** What a number in digits may be multiplied with: "5 thousand", "৫ হাজার", "5k". */
  static final String MULTIPLIER = anyOf(MANY) + "|k";

  /** A number in words alone. */
  static final String NUMBER =
      "(?:"
          + anyOf(UNIT)
          + "|hundred)(?:[ -]?(?:and )?(?:"
          + anyOf(UNIT)
          + "|"
          + anyOf(MANY)
          + ")){0,6}";

  private static final Pattern WORD =
      Pattern.compile("(?i)" + anyOf(UNIT) + "|" + anyOf(MANY) + "|k");

  private NumberWords() {}

  /** What {@link #NUMBER} found, in digits. */
  static String value(String words) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    Matcher matcher = WORD.matcher(words.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      BigDecimal unit = UNIT.get(matcher.group());
      if (unit != null) {
        part = part.add(unit);
        continue;
      }
      BigDecimal all = part.signum() == 0 ? BigDecimal.ONE : part;
      BigDecimal times = multiplier(matcher.group());
      boolean goesOn = times.intValue() == 100;
      part = goesOn ? all.multiply(times) : BigDecimal.ZERO;
      sum = goesOn ? sum : sum.add(all.multiply(times));
    }
    return plain(sum.add(part));
  }

  /** A number in digits, so many times. */
  static String times(String number, String multiplier) {
    return plain(new BigDecimal(number).multiply(multiplier(multiplier)));
  }

  private static BigDecimal multiplier(String word) {
    return MANY.getOrDefault(word.toLowerCase(Locale.ROOT), BigDecimal.valueOf(1_000));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Map<String, BigDecimal> read(String pairs) {
    String[] words = Surface.plain(pairs).split(" ");
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      values.put(words[i], new BigDecimal(words[i + 1]));
    }
    return values;
  }

  /** The longest first: "আটশ" is no "আট" alone, nor "eighteen" an "eight". */
  private static String anyOf(Map<String, BigDecimal> words) {
    Stream<String> longestFirst =
        words.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));
    return "(?:" + longestFirst.collect(Collectors.joining("|")) + ")";
  }
}
