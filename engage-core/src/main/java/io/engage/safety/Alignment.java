package io.engage.safety;

/**
 * Holds a phrase against a place of a text that has its runs of letters, and decides whether a
 * reader would see the phrase there.
 *
 * <ul>
 *   <li>Drawn out: a letter three times or more, or once more than it should be in a distinct
 *       phrase; never fewer than the phrase has, so that "as" is not "ass".
 *   <li>Taken apart: by symbols anywhere, by spaces and punctuation only into single characters, so
 *       that two whole words are not taken for one, but a distinct phrase by one mark that words
 *       seldom have between them; a short phrase not by apostrophes alone.
 *   <li>Digits for letters: while some letter is left, in a short phrase two.
 *   <li>Run together: only a long phrase.
 * </ul>
 */
final class Alignment {

  private static final int DRAWN_OUT = 3;
  private static final int LONG = 6;

  /** The gap of "n't". */
  private static final int OWN = FoldedText.STOP | FoldedText.APOSTROPHE;

  private final PhrasePattern pattern;
  private final FoldedText text;
  private int digits;
  private int sibilants;
  private int innerGaps;
  private int part;
  private int longestPart;
  private int apart;
  private boolean joined;

  Alignment(PhrasePattern pattern, FoldedText text) {
    this.pattern = pattern;
    this.text = text;
  }

  /** Takes the run with this first letter: from a letter of the text to another, exclusive. */
  boolean take(int first, int from, int to) {
    int end = pattern.runEnd(first);
    int wanted = end - first;
    int added = addedCandrabindus(first, end, from, to);
    int there = to - from - added;
    if (there < wanted || (there > wanted && !mayBeDrawnOut(there, wanted))) {
      return false;
    }
    int passed = 0;
    for (int i = from; i < to; i++) {
      if (added > 0 && isCandrabindu(i)) {
        passed++;
        continue;
      }
      int at = there == wanted ? first + i - from - passed : i == from ? first : -1;
      boolean alike = at >= 0 && isAlike(text.letter(i), pattern.letter(at));
      if (!gap(i, at, first, end)
          || !(alike || (there > wanted && isDrawnFrom(text.letter(i), first, end)))) {
        return false;
      }
      count(i);
    }
    return true;
  }

  /** How many a distinct phrase does not have: খাঁনকি. */
  private int addedCandrabindus(int first, int end, int from, int to) {
    int added = 0;
    for (int i = from + 1; i < to; i++) {
      added += isCandrabindu(i) ? 1 : 0;
    }
    return added == 0 || !pattern.isDistinct() || pattern.hasCandrabindu(first, end) ? 0 : added;
  }

  private boolean isCandrabindu(int index) {
    return text.letter(index) == BengaliLetters.CANDRABINDU && text.gapBefore(index) == 0;
  }

  /** Whether what was taken is the phrase. */
  boolean holds(int first, int last) {
    boolean small = pattern.length() <= PhrasePattern.SHORT;
    int lettersNeeded = digits == 0 ? 0 : small ? 2 : 1;
    return isWhole()
        && pattern.length() - digits >= lettersNeeded
        && !(joined && pattern.length() < LONG)
        && !(small && (apart == OWN || (apart != 0 && isInitial(first))))
        && (sibilants == 0 || (!small && !goesOn(last)));
  }

  /** "A. S. Rahman" has initials. */
  private boolean isInitial(int index) {
    return Character.isUpperCase(text.original().charAt(text.start(index)));
  }

  private boolean goesOn(int last) {
    return last + 1 < text.size() && text.gapBefore(last + 1) == 0;
  }

  private boolean mayBeDrawnOut(int there, int wanted) {
    return there >= DRAWN_OUT || (there == wanted + 1 && pattern.isDistinct());
  }

  private boolean isDrawnFrom(char letter, int first, int end) {
    for (int i = first; i < end; i++) {
      char wanted = pattern.letter(i);
      if (letter == wanted || isVowelOf(letter, wanted) || isDigitFor(letter, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowelOf(char letter, char sign) {
    return BengaliLetters.isOne(letter) && BengaliLetters.isOne(sign) && Letters.isMark(sign);
  }

  private boolean isAlike(char letter, char wanted) {
    if (letter == wanted) {
      return true;
    }
    if (isDigitFor(letter, wanted)) {
      digits++;
      return true;
    }
    if (LooseLetters.isSibilant(letter)) {
      sibilants++;
      return true;
    }
    return Letters.isLatin(letter) && Letters.isLatin(wanted) && pattern.isDistinct();
  }

  /** One of the two is a digit: 0 for o, or O for the 0 of a number. */
  private boolean isDigitFor(char letter, char wanted) {
    return Letters.isDigit(letter) != Letters.isDigit(wanted);
  }

  /** Notes what stands before a letter; false if that cannot be within the phrase. */
  private boolean gap(int i, int at, int first, int end) {
    int gap = text.gapBefore(i);
    boolean parts = at >= 0 ? pattern.isWordStart(at) : gap != 0 && partsWithin(first, end);
    if (at == 0) {
      return true;
    }
    if (parts) {
      joined |= gap == 0;
      return isWhole() && nextWord();
    }
    if (gap != 0) {
      apart |= gap & ~FoldedText.WITHIN;
      innerGaps |= isMark(gap) ? FoldedText.WITHIN : gap;
      longestPart = Math.max(longestPart, part);
      part = 0;
    }
    return true;
  }

  private boolean partsWithin(int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (pattern.isWordStart(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean nextWord() {
    innerGaps = 0;
    part = 0;
    longestPart = 0;
    return true;
  }

  private boolean isWhole() {
    int harmless = FoldedText.SPLITTER | (pattern.isDistinct() ? FoldedText.WITHIN : 0);
    return (innerGaps & ~harmless) == 0 || Math.max(longestPart, part) <= 1;
  }

  private static boolean isMark(int gap) {
    return (gap & ~FoldedText.APOSTROPHE) == (FoldedText.STOP | FoldedText.WITHIN);
  }

  /** Counts characters as a reader does: signs and the rest of a conjunct belong to the first. */
  private void count(int i) {
    boolean conjunct = i > 0 && text.letter(i - 1) == BengaliLetters.HASANTA;
    if (!Letters.isMark(text.letter(i)) && !conjunct) {
      part++;
    }
  }
}
