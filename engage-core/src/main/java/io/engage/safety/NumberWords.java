package io.engage.safety;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The numbers that offers are spelt out with. */
final class NumberWords {

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("five", "5"),
          Map.entry("ten", "10"),
          Map.entry("fifteen", "15"),
          Map.entry("twenty", "20"),
          Map.entry("twenty-five", "25"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("sixty", "60"),
          Map.entry("seventy", "70"),
          Map.entry("seventy-five", "75"),
          Map.entry("eighty", "80"),
          Map.entry("ninety", "90"),
          Map.entry("hundred", "100"),
          Map.entry("পাঁচ", "5"),
          Map.entry("দশ", "10"),
          Map.entry("পনেরো", "15"),
          Map.entry("বিশ", "20"),
          Map.entry("কুড়ি", "20"),
          Map.entry("পঁচিশ", "25"),
          Map.entry("ত্রিশ", "30"),
          Map.entry("চল্লিশ", "40"),
          Map.entry("পঞ্চাশ", "50"),
          Map.entry("ষাট", "60"),
          Map.entry("সত্তর", "70"),
          Map.entry("আশি", "80"),
          Map.entry("নব্বই", "90"),
          Map.entry("শতভাগ", "100"));

  private NumberWords() {}

  static Set<String> all() {
    return VALUES.keySet();
  }

  static String value(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return VALUES.getOrDefault(small, small);
  }
}
