package io.engage.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase as it is looked for.
 *
 * <p>Its letters lie in runs of those that may stand for each other ({@link LooseLetters}); the
 * automaton sees one code for each run, so that drawn-out words are found as well.
 */
final class PhrasePattern {

  /** A shorter word that is taken apart or written with digits is rather something else. */
  static final int SHORT = 3;

  private final Phrase phrase;
  private final boolean openBefore;
  private final boolean open;
  private final boolean closed;
  private final String letters;
  private final boolean[] wordStarts;
  private final int[] runs;

  /**
   * The patterns of some phrases: each as it is listed, and spelt in other ways that are not listed
   * themselves.
   *
   * @throws IllegalArgumentException when a phrase has no letter and no digit
   */
  static List<PhrasePattern> all(List<Phrase> phrases) {
    List<PhrasePattern> all = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (Phrase phrase : phrases) {
      all.add(new PhrasePattern(phrase, phrase.text()));
      listed.add(phrase.category() + " " + phrase.text());
    }
    for (Phrase phrase : phrases) {
      LoanWords.otherSpellings(phrase.text()).stream()
          .filter(text -> listed.add(phrase.category() + " " + text))
          .forEach(text -> all.add(new PhrasePattern(phrase, text)));
    }
    return all;
  }

  private PhrasePattern(Phrase phrase, String text) {
    this.phrase = phrase;
    openBefore = text.startsWith("*");
    open = text.endsWith("*");
    closed = text.endsWith("\u0964");
    FoldedText folded = FoldedText.of(text);
    if (folded.size() == 0) {
      throw new IllegalArgumentException("phrase: must have a letter or a digit");
    }
    StringBuilder all = new StringBuilder();
    wordStarts = new boolean[folded.size()];
    int[] starts = new int[folded.size() + 1];
    int count = 0;
    for (int i = 0; i < folded.size(); i++) {
      char letter = folded.letter(i);
      wordStarts[i] = i == 0 || folded.gapBefore(i) != 0;
      if (i == 0 || !isOfRun(letter, folded.letter(starts[count - 1]))) {
        starts[count++] = i;
      }
      all.append(letter);
    }
    starts[count] = folded.size();
    letters = all.toString();
    runs = Arrays.copyOf(starts, count + 1);
  }

  /** A candrabindu is no run of its own: it is added to hide a word, and left out by many. */
  private static boolean isOfRun(char letter, char first) {
    return letter == BengaliLetters.CANDRABINDU
        || LooseLetters.common(letter) == LooseLetters.common(first);
  }

  Phrase phrase() {
    return phrase;
  }

  /** Whether its first word may have begun earlier. */
  boolean isOpenBefore() {
    return openBefore;
  }

  /** Whether its last word may go on. */
  boolean isOpen() {
    return open;
  }

  /** Whether a thought must end with its last word. */
  boolean isClosed() {
    return closed;
  }

  int length() {
    return letters.length();
  }

  char letter(int index) {
    return letters.charAt(index);
  }

  boolean isWordStart(int index) {
    return wordStarts[index];
  }

  /** How many runs it has. */
  int runs() {
    return runs.length - 1;
  }

  /** Where a run begins among the letters; it ends where the next begins. */
  int run(int number) {
    return runs[number];
  }

  int runLength(int number) {
    return runs[number + 1] - runs[number];
  }

  boolean hasCandrabindu(int number) {
    return letters.substring(runs[number], runs[number + 1]).indexOf(BengaliLetters.CANDRABINDU)
        >= 0;
  }

  /** What the automaton looks for: the common letter of each run. */
  String key() {
    StringBuilder key = new StringBuilder(runs());
    for (int i = 0; i < runs(); i++) {
      key.append(LooseLetters.common(letters.charAt(runs[i])));
    }
    return key.toString();
  }

  /** Whether it is long and grave enough for a guess that could be wrong. */
  boolean isDistinct() {
    return phrase.severity() == Severity.HIGH && length() > SHORT;
  }
}
