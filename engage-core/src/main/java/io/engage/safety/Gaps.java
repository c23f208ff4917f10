package io.engage.safety;

import java.util.Locale;
import java.util.Set;

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

  /** Marks that are seldom set between two words without a space, and often to hide one. */
  private static final String WITHIN =
      "/\\:|()[]{}\"'\u2018\u2019\u201C\u201D\u2012\u2013\u2014\u2015";

  private static final String APOSTROPHES = "'\u2018\u2019";
  private static final Set<String> CONTRACTIONS =
      Set.of("re", "ll", "ve", "s", "d", "m", "t", "em", "n");

  private Gaps() {}

  /** Whether a mark with a letter behind it may be within a word; "we're" has one of its own. */
  static boolean isWithinWord(String text, int mark, int end) {
    char c = text.charAt(mark);
    return WITHIN.indexOf(c) >= 0
        && end < text.length()
        && Letters.isOfAWord(text.charAt(end))
        && !(APOSTROPHES.indexOf(c) >= 0 && isContraction(text, end));
  }

  private static boolean isContraction(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 3 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return CONTRACTIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

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
