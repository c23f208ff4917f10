package io.engage.safety;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * {@link Folding} looked up: 256 code points at a time, worked out when one of them is first met.
 * An entry holds the kind in its upper half and the letter, if it is one, in its lower half.
 */
final class FoldTable {

  /** Shows nothing. */
  static final int NOTHING = 0;

  /** One letter, mark or digit. */
  static final int LETTER = 1;

  /** Several of them, or one that looks like two. */
  static final int SEVERAL = 2;

  /** A Bengali sign that may become one with the letter before. */
  static final int SIGN = 3;

  /** White space. */
  static final int SPACE = 4;

  /** A symbol that people put between the letters of one word: a dot, a hyphen, an emoji. */
  static final int SPLITTER = 5;

  /** Punctuation that parts words where someone forgot the space. */
  static final int STOP = 6;

  /** May begin an HTML entity. */
  static final int AMPERSAND = 7;

  /** A symbol that people write for a letter; the letter is in the lower half. */
  static final int DISGUISE = 1 << 20;

  /** An apostrophe, which words have of their own. */
  static final int APOSTROPHE = 1 << 21;

  private static final int KIND = 7;
  private static final int LETTER_BITS = 16;
  private static final int PAGE = 256;

  private static final AtomicReferenceArray<int[]> PAGES =
      new AtomicReferenceArray<>((Character.MAX_CODE_POINT + 1) / PAGE);

  private static final int[] LATIN = page(0);
  private static final int[] BENGALI = page(BengaliLetters.FIRST / PAGE);

  private static final String SYMBOLS = "@$!|€£¢+¡§";
  private static final String MEANT = "asilelctis";

  private FoldTable() {}

  static int entry(char c) {
    int page = c >> 8;
    return (page == 0 ? LATIN : page == BengaliLetters.FIRST >> 8 ? BENGALI : page(page))[c & 0xFF];
  }

  static int entry(int c) {
    return page(c >> 8)[c & 0xFF];
  }

  static int kind(int entry) {
    return entry >> LETTER_BITS & KIND;
  }

  private static int[] page(int number) {
    int[] page = PAGES.getAcquire(number);
    if (page == null) {
      page = made(number * PAGE);
      PAGES.setRelease(number, page);
    }
    return page;
  }

  private static int[] made(int first) {
    int[] page = new int[PAGE];
    for (int i = 0; i < PAGE; i++) {
      page[i] = made(Folding.letters(first + i), first + i);
    }
    return page;
  }

  private static int made(String letters, int c) {
    if (letters.isEmpty()) {
      return noLetter(c);
    }
    if (letters.length() > 1 || Folding.isMicro(c)) {
      return SEVERAL << LETTER_BITS;
    }
    int kind = "\u09BC\u09BE\u09D7".indexOf(c) >= 0 ? SIGN : LETTER;
    return kind << LETTER_BITS | letters.charAt(0);
  }

  private static int noLetter(int c) {
    int symbol = SYMBOLS.indexOf(c);
    int meant = symbol < 0 ? 0 : DISGUISE | MEANT.charAt(symbol);
    int apostrophe = "'\u2018\u2019".indexOf(c) < 0 ? 0 : APOSTROPHE;
    return Gaps.kind(c) << LETTER_BITS | meant | apostrophe;
  }
}
