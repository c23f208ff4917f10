package io.engage.safety;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without the differences that do not matter to a reader: compatibility forms, case,
 * characters that show nothing, runs of space. Everything but letters, marks and digits parts
 * words.
 */
final class FoldedText {

  /** Soft hyphen, zero-width characters and joiners, direction marks, variation selectors. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFE00-\\uFE0F\\uFEFF]");

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private FoldedText() {}

  /** The words of a text with one space before, between and after them. */
  static String of(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String plain = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return " " + NOT_A_WORD.matcher(plain).replaceAll(" ").strip() + " ";
  }
}
