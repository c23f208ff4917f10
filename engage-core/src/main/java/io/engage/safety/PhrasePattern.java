package io.engage.safety;

/**
 * A phrase as it is looked for, one of {@link PhrasePatterns}.
 *
 * <p>Its letters lie in runs of those that may stand for each other ({@link LooseLetters}); the
 * automaton sees one code for each run, so that drawn-out words are found as well.
 */
final class PhrasePattern {

  /** A shorter word that is taken apart or written with digits is rather something else. */
  static final int SHORT = 3;

  private final Phrase phrase;
  private final PhrasePatterns all;
  private final int from;
  private final int to;

  /** With the place of its letters among those of all. */
  PhrasePattern(Phrase phrase, PhrasePatterns all, int from, int to) {
    this.phrase = phrase;
    this.all = all;
    this.from = from;
    this.to = to;
  }

  Phrase phrase() {
    return phrase;
  }

  /** Whether its first word may have begun earlier. */
  boolean isOpenBefore() {
    return all.is(PhrasePatterns.OPEN_BEFORE, from);
  }

  /** Whether its last word may go on. */
  boolean isOpen() {
    return all.is(PhrasePatterns.OPEN, from);
  }

  /** Whether a thought must end with its last word. */
  boolean isClosed() {
    return all.is(PhrasePatterns.CLOSED, from);
  }

  int length() {
    return to - from;
  }

  char letter(int index) {
    return all.letter(from + index);
  }

  boolean isWordStart(int index) {
    return all.is(PhrasePatterns.WORD, from + index);
  }

  /** How many runs it has. */
  int runs() {
    int runs = 0;
    for (int i = from; i < to; i++) {
      runs += all.is(PhrasePatterns.RUN, i) ? 1 : 0;
    }
    return runs;
  }

  /** Where the run of a letter ends, exclusive; the next begins there. */
  int runEnd(int index) {
    int end = from + index + 1;
    while (end < to && !all.is(PhrasePatterns.RUN, end)) {
      end++;
    }
    return end - from;
  }

  /** Where its last run begins. */
  int lastRun() {
    int start = to - 1;
    while (!all.is(PhrasePatterns.RUN, start)) {
      start--;
    }
    return start - from;
  }

  boolean hasCandrabindu(int start, int end) {
    for (int i = start; i < end; i++) {
      if (letter(i) == BengaliLetters.CANDRABINDU) {
        return true;
      }
    }
    return false;
  }

  /** What the automaton looks for: the common letter of each run. */
  String key() {
    StringBuilder key = new StringBuilder(length());
    for (int i = from; i < to; i++) {
      if (all.is(PhrasePatterns.RUN, i)) {
        key.append(LooseLetters.common(all.letter(i)));
      }
    }
    return key.toString();
  }

  /** Whether it is long and grave enough for a guess that could be wrong. */
  boolean isDistinct() {
    return phrase.severity() == Severity.HIGH && length() > SHORT;
  }
}
