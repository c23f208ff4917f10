package io.engage.safety;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for some numbers, each of which may be spelt in several ways. */
record SpeltNumbers(Map<String, BigDecimal> values) {

  static final SpeltNumbers ENGLISH =
      of(
          "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11"
              + " twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18"
              + " nineteen 19 twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70"
              + " eighty 80 ninety 90");

  static final SpeltNumbers BENGALI =
      of(
          "এক 1 দুই 2 দু 2 তিন 3 চার 4 পাঁচ 5 ছয় 6 সাত 7 আট 8 নয় 9 দশ 10 এগারো 11 এগার 11"
              + " বারো 12 তেরো 13 তের 13 চৌদ্দ 14 চোদ্দ 14 পনেরো 15 পনের 15 ষোলো 16 ষোল 16"
              + " সতেরো 17 সতের 17 আঠারো 18 আঠার 18 উনিশ 19 ঊনিশ 19 বিশ 20 কুড়ি 20 একুশ 21"
              + " বাইশ 22 তেইশ 23 চব্বিশ 24 পঁচিশ 25 ছাব্বিশ 26 সাতাশ 27 আটাশ 28 আঠাশ 28"
              + " উনত্রিশ 29 ঊনত্রিশ 29 ত্রিশ 30 তিরিশ 30 একত্রিশ 31 বত্রিশ 32 তেত্রিশ 33"
              + " চৌত্রিশ 34 পঁয়ত্রিশ 35 ছত্রিশ 36 সাঁইত্রিশ 37 আটত্রিশ 38 উনচল্লিশ 39"
              + " ঊনচল্লিশ 39 চল্লিশ 40 একচল্লিশ 41 বিয়াল্লিশ 42 তেতাল্লিশ 43 চুয়াল্লিশ 44"
              + " পঁয়তাল্লিশ 45 ছেচল্লিশ 46 সাতচল্লিশ 47 আটচল্লিশ 48 উনপঞ্চাশ 49"
              + " ঊনপঞ্চাশ 49 পঞ্চাশ 50 একান্ন 51 বায়ান্ন 52 বাহান্ন 52 তিপ্পান্ন 53"
              + " তেপ্পান্ন 53 চুয়ান্ন 54 পঞ্চান্ন 55 ছাপ্পান্ন 56 সাতান্ন 57 আটান্ন 58"
              + " উনষাট 59 ঊনষাট 59 ষাট 60 একষট্টি 61 বাষট্টি 62 তেষট্টি 63 চৌষট্টি 64"
              + " পঁয়ষট্টি 65 ছেষট্টি 66 সাতষট্টি 67 আটষট্টি 68 উনসত্তর 69 ঊনসত্তর 69"
              + " সত্তর 70 একাত্তর 71 বাহাত্তর 72 তিয়াত্তর 73 চুয়াত্তর 74 পঁচাত্তর 75"
              + " ছিয়াত্তর 76 সাতাত্তর 77 আটাত্তর 78 উনআশি 79 ঊনআশি 79 উনাশি 79 আশি 80"
              + " একাশি 81 বিরাশি 82 তিরাশি 83 চুরাশি 84 পঁচাশি 85 ছিয়াশি 86 সাতাশি 87"
              + " অষ্টাশি 88 আটাশি 88 উননব্বই 89 ঊননব্বই 89 নব্বই 90 নব্বুই 90 একানব্বই 91"
              + " বিরানব্বই 92 তিরানব্বই 93 চুরানব্বই 94 পঁচানব্বই 95 ছিয়ানব্বই 96"
              + " সাতানব্বই 97 আটানব্বই 98 নিরানব্বই 99 দেড় 1.5 আড়াই 2.5");

  /** What is a number only if it is multiplied: "ছশ", but not "ছ টাকা" or "তিন বার টাকা". */
  static final SpeltNumbers MULTIPLIED = of("ছ 6 ন 9 বার 12");

  static final SpeltNumbers TIMES =
      of(
          "hundred 100 thousand 1000 thousands 1000 lakh 100000 lakhs 100000 lac 100000"
              + " lacs 100000 million 1000000 crore 10000000 crores 10000000 k 1000"
              + " শত 100 শো 100 শ 100 হাজার 1000 লাখ 100000 লক্ষ 100000 কোটি 10000000");

  /** What is a number without another one before it; "লাখ টাকার কথা" is a saying. */
  static final SpeltNumbers ALONE = of("hundred 100 thousand 1000 হাজার 1000");

  /** What goes on top of the number behind it: "সাড়ে তিন". */
  static final SpeltNumbers ON_TOP = of("সাড়ে 0.5 সোয়া 0.25 পৌনে -0.25");

  private static final String CANDRABINDU = "ঁ";

  private static SpeltNumbers of(String pairs) {
    String[] words = Surface.plain(pairs).split(" ");
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      values.put(words[i], new BigDecimal(words[i + 1]));
      values.put(words[i].replace(CANDRABINDU, ""), new BigDecimal(words[i + 1]));
    }
    return new SpeltNumbers(Map.copyOf(values));
  }

  Optional<BigDecimal> value(String word) {
    return Optional.ofNullable(values.get(word));
  }

  /** A pattern of them. The longest first: "আটশ" is no "আট" alone, nor "eighteen" an "eight". */
  String any() {
    return "(?:" + longestFirst().collect(Collectors.joining("|")) + ")";
  }

  /** The letters with which words of these begin. */
  static String initials(List<SpeltNumbers> all) {
    return all.stream()
        .flatMap(SpeltNumbers::longestFirst)
        .map(word -> word.substring(0, 1))
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  private Stream<String> longestFirst() {
    return values.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));
  }
}
