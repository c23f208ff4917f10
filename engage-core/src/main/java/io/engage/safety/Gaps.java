package io.engage.safety;

/** What stands between letters, as far as it matters whether they belong together. */
final class Gaps {

  private static final int STOPS =
      1 << Character.DASH_PUNCTUATION
          | 1 << Character.START_PUNCTUATION
          | 1 << Character.END_PUNCTUATION
          | 1 << Character.INITIAL_QUOTE_PUNCTUATION
          | 1 << Character.FINAL_QUOTE_PUNCTUATION
          | 1 << Character.CONTROL;

  private static final String MORE_STOPS = ",;:?!/\"'\u0964\u0965\u2026";
  private static final String HYPHENS = "-\u2010\u2011\uFE63\uFF0D";
  private static final int BLANK_BRAILLE = 0x2800;
  private static final int NEXT_LINE = 0x85;

  private Gaps() {}

  /** One of the kinds of {@link FoldTable}, for what is no letter. */
  static int kind(int c) {
    if (c == '&') {
      return FoldTable.AMPERSAND;
    }
    if (Invisible.is(c) || Letters.isStacked(c)) {
      return FoldTable.NOTHING;
    }
    if (isSpace(c)) {
      return FoldTable.SPACE;
    }
    return isStop(c) ? FoldTable.STOP : FoldTable.SPLITTER;
  }

  /** White space, and what looks like it. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == BLANK_BRAILLE
        || c == NEXT_LINE;
  }

  private static boolean isStop(int c) {
    return HYPHENS.indexOf(c) < 0
        && ((1 << Character.getType(c) & STOPS) != 0 || MORE_STOPS.indexOf(c) >= 0);
  }
}
