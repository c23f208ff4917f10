package io.engage.safety;

/** Which characters words are made of. */
final class Letters {

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

  private Letters() {}

  static boolean isOfAWord(int c) {
    return (1 << Character.getType(c) & OF_A_WORD) != 0;
  }

  static boolean isMark(int c) {
    return (1 << Character.getType(c) & MARKS) != 0;
  }

  /** A mark that goes with letters of any script: accents, and what piles up above a line. */
  static boolean isStacked(int c) {
    boolean cyrillic = c >= 0x0483 && c <= 0x0489;
    return cyrillic
        || (isMark(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
