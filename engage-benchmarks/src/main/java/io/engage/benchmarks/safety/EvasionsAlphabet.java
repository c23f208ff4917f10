package io.engage.benchmarks.safety;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Letters in the place of letters. What has no stand-in stays as it is. */
final class EvasionsAlphabet {

  private static final Map<Integer, String> CYRILLIC =
      pairs("aаcсeеiіjјoоpрsѕxхyуAАBВCСEЕHНIІKКMМOОPРTТXХ");
  private static final Map<Integer, String> GREEK =
      pairs("aαeεiιkκoοpρtτuυxχAΑBΒEΕHΗIΙKΚMΜNΝOΟTΤXΧZΖ");
  private static final Map<Integer, String> SMALL_CAPITALS =
      pairs("aᴀbʙcᴄdᴅeᴇfꜰgɢhʜiɪjᴊkᴋlʟmᴍnɴoᴏpᴘrʀsꜱtᴛuᴜvᴠwᴡyʏzᴢ");
  private static final Map<Integer, String> DIGITS = pairs("a4e3i1o0s5t7b8");
  private static final Map<Integer, String> SYMBOLS = pairs("a@s$i!e€");
  private static final Map<Integer, String> LONG_VOWELS = pairs("িীুূইঈউঊ");
  private static final Map<Integer, String> SHORT_VOWELS = pairs("ীিূুঈইঊউ");
  private static final Map<Integer, String> OTHER_N = pairs("নণণন");
  private static final Map<Integer, String> OTHER_S = pairs("শসষশসশ");

  private static final int FULLWIDTH = 0xFEE0;
  private static final int BOLD_CAPITAL = 0x1D400;
  private static final int BOLD_SMALL = 0x1D41A;
  private static final int CIRCLED_SMALL = 0x24D0;
  private static final int BENGALI_ZERO = 0x09E6;

  private EvasionsAlphabet() {}

  static String fullwidth(String text) {
    return each(text, c -> c > ' ' && c <= '~' ? Character.toString(c + FULLWIDTH) : same(c));
  }

  static String bold(String text) {
    return each(
        text,
        c -> {
          if (c >= 'a' && c <= 'z') {
            return Character.toString(BOLD_SMALL + c - 'a');
          }
          return c >= 'A' && c <= 'Z' ? Character.toString(BOLD_CAPITAL + c - 'A') : same(c);
        });
  }

  static String circled(String text) {
    return each(
        text, c -> c >= 'a' && c <= 'z' ? Character.toString(CIRCLED_SMALL + c - 'a') : same(c));
  }

  static String bengaliDigits(String text) {
    return each(
        text, c -> c >= '0' && c <= '9' ? Character.toString(BENGALI_ZERO + c - '0') : same(c));
  }

  static String cyrillic(String text) {
    return mapped(text, CYRILLIC);
  }

  static String greek(String text) {
    return mapped(text, GREEK);
  }

  static String smallCapitals(String text) {
    return mapped(text, SMALL_CAPITALS);
  }

  static String digits(String text) {
    return mapped(text, DIGITS);
  }

  static String symbols(String text) {
    return mapped(text, SYMBOLS);
  }

  static String longVowels(String text) {
    return mapped(text, LONG_VOWELS);
  }

  static String shortVowels(String text) {
    return mapped(text, SHORT_VOWELS);
  }

  static String otherN(String text) {
    return mapped(text, OTHER_N);
  }

  static String otherS(String text) {
    return mapped(text, OTHER_S);
  }

  static String each(String text, IntFunction<String> change) {
    return text.codePoints().mapToObj(change).collect(Collectors.joining());
  }

  static String same(int c) {
    return Character.toString(c);
  }

  private static String mapped(String text, Map<Integer, String> stead) {
    return each(text, c -> stead.getOrDefault(c, same(c)));
  }

  private static Map<Integer, String> pairs(String pairs) {
    int[] all = pairs.codePoints().toArray();
    return IntStream.range(0, all.length / 2)
        .boxed()
        .collect(Collectors.toMap(i -> all[2 * i], i -> same(all[2 * i + 1])));
  }
}
