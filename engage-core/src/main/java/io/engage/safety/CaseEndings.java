package io.engage.safety;

/**
 * The endings that Bengali hangs on words in other letters, with a hyphen or without: {@code
 * sheba.xyz-তে}, {@code sheba.xyzএ}. They are no part of a host's name or of an address.
 */
final class CaseEndings {

  /** What is written before an ending. */
  private static final String HYPHENS = "-\u2010\u2011\u2013\u2014'\u2018\u2019";

  private CaseEndings() {}

  /** How long the word is without its ending; its length where it has none. */
  static int start(CharSequence word) {
    int at = word.length();
    while (at > 0 && isOfAnEnding(word.charAt(at - 1))) {
      at--;
    }
    if (at > 0 && at < word.length() && HYPHENS.indexOf(word.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && isAscii(word.charAt(at - 1)) ? at : word.length();
  }

  static String cut(String word) {
    return word.substring(0, start(word));
  }

  private static boolean isOfAnEnding(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.BENGALI
        && (Character.isLetter(c) || Letters.isMark(c));
  }

  private static boolean isAscii(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
