package io.engage.safety;

import java.text.Normalizer;
import java.util.Locale;

/** What one code point is to a reader, whatever stands beside it. */
final class Folding {

  /** Stands for every letter beyond the first 65,536 code points that looks like none of ours. */
  static final char FOREIGN = '\uA015';

  /** An emoji-like square or circle with a capital in it, three alphabets of 26. */
  private static final int[] SQUARED = {0x1F130, 0x1F150, 0x1F170};

  private static final int REGIONAL = 0x1F1E6;
  private static final int ALPHABET = 26;

  private Folding() {}

  /** The micro sign and Greek m, which is m to one reader and u to another. */
  static boolean isMicro(int c) {
    return c == '\u00B5' || c == '\u03BC';
  }

  /** The letters, marks and digits that it stands for; none when it is something else. */
  static String letters(int c) {
    if (Invisible.is(c) || Character.getType(c) == Character.SURROGATE) {
      return "";
    }
    if (c >= BengaliLetters.FIRST && c <= BengaliLetters.LAST) {
      return bengali((char) c);
    }
    StringBuilder folded = new StringBuilder();
    decomposed(squared(c)).codePoints().forEach(part -> append(folded, part));
    return folded.toString();
  }

  private static String bengali(char c) {
    if (c == '\u09CE') {
      return "\u09A4" + BengaliLetters.HASANTA;
    }
    return Letters.isOfAWord(c) ? Character.toString(digit(BengaliLetters.plain(c))) : "";
  }

  private static int squared(int c) {
    for (int first : SQUARED) {
      if (c >= first && c < first + ALPHABET) {
        return 'a' + c - first;
      }
    }
    return c >= REGIONAL && c < REGIONAL + ALPHABET ? 'a' + c - REGIONAL : c;
  }

  private static String decomposed(int c) {
    String one = Character.toString(c);
    // Hangul syllables would fall apart into letters that nobody writes.
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
        ? one
        : Normalizer.normalize(one, Normalizer.Form.NFKD);
  }

  private static void append(StringBuilder folded, int part) {
    if (!Letters.isOfAWord(part) || Letters.isStacked(part)) {
      return;
    }
    String latin = Confusables.latin(part);
    String small = latin.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    Normalizer.normalize(small, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !Letters.isStacked(c))
        .mapToObj(Confusables::latin)
        .flatMapToInt(String::codePoints)
        .forEach(c -> folded.append(basic(digit(c))));
  }

  private static int digit(int c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        ? '0' + Character.digit(c, 10)
        : c;
  }

  private static char basic(int c) {
    return Character.isBmpCodePoint(c) ? (char) c : FOREIGN;
  }
}
