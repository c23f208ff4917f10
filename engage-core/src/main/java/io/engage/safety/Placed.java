package io.engage.safety;

import org.jspecify.annotations.Nullable;

/** A phrase at a place of a text where its runs of letters are. */
final class Placed {

  private final PhrasePattern pattern;
  private final FoldedText text;

  /** Where each run of the text begins; the one after the last is where the last ends. */
  private final int[] runs;

  /** How many runs there are up to here; the phrase's are the last of them. */
  private final int count;

  /** The first of the phrase's. */
  private final int firstRun;

  Placed(PhrasePattern pattern, FoldedText text, int[] runs, int count) {
    this.pattern = pattern;
    this.text = text;
    this.runs = runs;
    this.count = count;
    firstRun = count - pattern.runs();
  }

  /** The match, or null when a reader would not see the phrase here. */
  PhraseMatcher.@Nullable Match match() {
    int first = first();
    int last = first < 0 ? -1 : last(first);
    if (last < 0 || !isAligned(first, last)) {
      return null;
    }
    int start = pattern.isOpenBefore() ? text.wordStart(first) : first;
    int end = pattern.isOpen() ? text.wordEnd(last) : last;
    return new PhraseMatcher.Match(pattern.phrase(), text.start(start), text.end(end));
  }

  /** The latest letter of the first run at which a word begins, with enough of the run after it. */
  private int first() {
    int latest = runs[firstRun + 1] - pattern.runEnd(0);
    for (int i = latest; i >= runs[firstRun]; i--) {
      boolean open = pattern.isOpenBefore() && text.letter(i) != BengaliLetters.CANDRABINDU;
      if (open || isEdge(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The earliest letter of the last run at which a word ends, with enough of the run before it. */
  private int last(int first) {
    int needed = pattern.length() - pattern.lastRun();
    int from = Math.max(first, runs[count - 1]) + needed - 1;
    for (int i = from; i < runs[count]; i++) {
      if (pattern.isOpen() || (isEdge(i + 1) && (!pattern.isClosed() || isStop(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAligned(int first, int last) {
    Alignment alignment = new Alignment(pattern, text);
    int letter = 0;
    for (int run = firstRun; run < count; run++) {
      int from = run == firstRun ? first : runs[run];
      int to = run == count - 1 ? last + 1 : runs[run + 1];
      if (!alignment.take(letter, from, to)) {
        return false;
      }
      letter = pattern.runEnd(letter);
    }
    return alignment.holds(first, last);
  }

  /** Whether a word may begin with this letter, and end with the one before. */
  private boolean isEdge(int index) {
    if (index == 0 || index >= text.size() || text.gapBefore(index) != 0) {
      return true;
    }
    char before = text.letter(index - 1);
    char after = text.letter(index);
    if (Letters.isDigit(before) != Letters.isDigit(after)) {
      return Letters.isDigit(after) ? onlyDigitsFrom(index) : onlyDigitsBefore(index);
    }
    return Letters.isLatin(before) != Letters.isLatin(after) && !Letters.isMark(after);
  }

  /** Whether a thought ends before this letter. */
  private boolean isStop(int index) {
    return index >= text.size() || (text.gapBefore(index) & FoldedText.STOP) != 0;
  }

  private boolean onlyDigitsFrom(int index) {
    int i = index + 1;
    while (i < text.size() && text.gapBefore(i) == 0 && Letters.isDigit(text.letter(i))) {
      i++;
    }
    return i >= text.size() || text.gapBefore(i) != 0;
  }

  private boolean onlyDigitsBefore(int index) {
    int i = index - 1;
    while (i > 0 && text.gapBefore(i) == 0 && Letters.isDigit(text.letter(i - 1))) {
      i--;
    }
    return i == 0 || text.gapBefore(i) != 0;
  }
}
