package io.engage.safety;

/**
 * Bengali letters that stand for each other: long and short i and u, both n, the letters with and
 * without their dot, the Assamese r and v. Which s it is matters more and is left to the matching.
 */
final class BengaliLetters {

  static final char FIRST = '\u0980';
  static final char LAST = '\u09FF';

  static final char CANDRABINDU = '\u0981';
  static final char NUKTA = '\u09BC';
  static final char AA_SIGN = '\u09BE';
  static final char E_SIGN = '\u09C7';
  static final char HASANTA = '\u09CD';
  static final char AU_LENGTH = '\u09D7';

  private static final char A = '\u0985';
  private static final char AA = '\u0986';
  private static final char BA = '\u09AC';
  private static final char RA = '\u09B0';
  private static final char O_SIGN = '\u09CB';
  private static final char AU_SIGN = '\u09CC';

  private static final String VARIANTS =
      "\u0988\u098A\u09A3\u09C0\u09C2\u09C4\u09DC\u09DD\u09DF\u09F0\u09F1";
  private static final String PLAIN =
      "\u0987\u0989\u09A8\u09BF\u09C1\u09C3\u09A1\u09A2\u09AF\u09B0\u09B0";

  private BengaliLetters() {}

  /** The letter that stands for it and its variants. */
  static char plain(char letter) {
    int variant = VARIANTS.indexOf(letter);
    return variant < 0 ? letter : PLAIN.charAt(variant);
  }

  /** What a letter and a sign after it look like as one, or 0 when the sign stands for itself. */
  static char joined(char letter, char sign) {
    return switch (sign) {
      case AA_SIGN -> letter == E_SIGN ? O_SIGN : letter == A ? AA : 0;
      case AU_LENGTH -> letter == E_SIGN ? AU_SIGN : 0;
      case NUKTA -> letter == BA ? RA : letter;
      default -> 0;
    };
  }

  /** Whether it is a vowel behind a consonant. */
  static boolean isVowelSign(char c) {
    return c >= AA_SIGN && c < HASANTA;
  }

  static boolean isOne(char c) {
    return c >= FIRST && c <= LAST;
  }
}
