package io.engage.safety;

/** What a character looks like where case and punctuation count: a Latin letter, a dash, a dot. */
final class LookAlikes {

  private static final String DOTS =
      "\u3002\uFF61\u2024\u00B7\u2022\u0701\u0702\u2027\u2219\u22C5\u2E31\u2E33\u06D4\u066B\u30FB\uFF65\uA78F\u16EB";

  private LookAlikes() {}

  static int plain(int c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      default -> DOTS.indexOf(c) >= 0 ? '.' : letter(c);
    };
  }

  /** The Latin letter that {@link Confusables} know, as large as it was. */
  private static int letter(int c) {
    String latin = Confusables.latin(c);
    if (latin.codePointCount(0, latin.length()) > 1) {
      return c;
    }
    int one = latin.codePointAt(0);
    return Character.isUpperCase(c) ? Character.toUpperCase(one) : one;
  }
}
