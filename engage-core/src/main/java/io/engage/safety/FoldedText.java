package io.engage.safety;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without the differences that do not matter to a reader: compatibility forms, case,
 * characters that show nothing, runs of space. Everything but letters, marks and digits parts
 * words.
 */
final class FoldedText {

  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private static final int NUMBERS =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final int OF_A_WORD = LETTERS | MARKS | NUMBERS;

  private FoldedText() {}

  /** The words of a text with one space before, between and after them. */
  static String of(String text) {
    return words(
        Normalizer.normalize(visible(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(c -> !showsNothing(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** Soft hyphen, zero-width characters and joiners, direction marks, variation selectors. */
  private static boolean showsNothing(int c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x061C
        || c == 0x180E
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF;
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
    text.codePoints().forEach(c -> append(words, c));
    return words.charAt(words.length() - 1) == ' ' && words.length() > 1
        ? words.toString()
        : words.append(' ').toString();
  }

  private static void append(StringBuilder words, int c) {
    if ((1 << Character.getType(c) & OF_A_WORD) != 0) {
      words.appendCodePoint(c);
    } else if (words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }
}
