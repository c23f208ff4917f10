package io.engage.safety;

/**
 * Which letters may stand for each other when somebody hides a word: digits for letters, l for i, v
 * for u, one Bengali s for another, a vowel for its own sign where it is drawn out. They are looked
 * up as one; how far a reader would take them for each other is decided afterwards.
 */
final class LooseLetters {

  private static final String LETTERS =
      "vl10345789623"
          + "\u09B7\u09B8" // ss and s for sh
          + "\u09BE\u09BF\u09C1\u09C3\u09C7\u09C8\u09CB\u0993"; // signs for vowels; o, which looks
  // like 3

  private static final String STAND_FOR =
      "uiioeastbggze" + "\u09B6\u09B6" + "\u0986\u0987\u0989\u098B\u098F\u0990ee";

  private LooseLetters() {}

  /** The one letter that all which may stand for each other share. */
  static char common(char letter) {
    int at = LETTERS.indexOf(letter);
    return at < 0 ? letter : STAND_FOR.charAt(at);
  }

  static boolean isSibilant(char letter) {
    return common(letter) == '\u09B6';
  }
}
