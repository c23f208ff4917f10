package io.engage.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The patterns of some phrases: each as it is listed, and spelt in other ways that are not listed
 * themselves. There are many, so their letters lie behind each other in one array.
 */
final class PhrasePatterns {

  /** What may be so of a letter, to be combined: that a word begins with it. */
  static final int WORD = 1;

  /** That a run of letters begins with it. */
  static final int RUN = 2;

  /** Of the first letter of a pattern: that its word may have begun earlier. */
  static final int OPEN_BEFORE = 4;

  /** Of the first letter: that the last word may go on. */
  static final int OPEN = 8;

  /** Of the first letter: that a thought must end with the last word. */
  static final int CLOSED = 16;

  private static final int LETTERS_OF_ONE = 16;

  private final ArrayList<Phrase> phrases;
  private char[] letters;
  private byte[] marks;

  /** Where the letters of each pattern begin; those of the last end where the next would. */
  private int[] starts;

  /**
   * Takes them up.
   *
   * @throws IllegalArgumentException when a phrase has no letter and no digit
   */
  PhrasePatterns(List<Phrase> listed) {
    phrases = new ArrayList<>(listed.size());
    starts = new int[listed.size() + 1];
    letters = new char[listed.size() * LETTERS_OF_ONE];
    marks = new byte[letters.length];
    listed.forEach(phrase -> add(phrase, phrase.text()));
    addOtherSpellings(listed);
    trim();
  }

  int count() {
    return phrases.size();
  }

  PhrasePattern get(int number) {
    return new PhrasePattern(phrases.get(number), this, starts[number], starts[number + 1]);
  }

  char letter(int place) {
    return letters[place];
  }

  boolean is(int mark, int place) {
    return (marks[place] & mark) != 0;
  }

  private void addOtherSpellings(List<Phrase> listed) {
    Map<String, Set<String>> known = new HashMap<>();
    listed.forEach(phrase -> note(known, phrase, phrase.text()));
    for (Phrase phrase : listed) {
      LoanWords.otherSpellings(phrase.text()).stream()
          .filter(text -> note(known, phrase, text))
          .forEach(text -> add(phrase, text));
    }
  }

  /** Whether its category did not have this text yet. */
  private static boolean note(Map<String, Set<String>> known, Phrase phrase, String text) {
    return known.computeIfAbsent(phrase.category(), category -> new HashSet<>()).add(text);
  }

  private void add(Phrase phrase, String text) {
    FoldedText folded = FoldedText.of(text);
    if (folded.size() == 0) {
      throw new IllegalArgumentException("phrase: must have a letter or a digit");
    }
    int from = starts[count()];
    reserve(from + folded.size());
    char first = 0;
    for (int i = 0; i < folded.size(); i++) {
      char letter = folded.letter(i);
      boolean run = i == 0 || !isOfRun(letter, first);
      first = run ? letter : first;
      letters[from + i] = letter;
      marks[from + i] = (byte) ((run ? RUN : 0) | (i == 0 || folded.gapBefore(i) != 0 ? WORD : 0));
    }
    marks[from] |= (byte) openness(text);
    phrases.add(phrase);
    starts[count()] = from + folded.size();
  }

  /** A candrabindu is no run of its own: it is added to hide a word, and left out by many. */
  private static boolean isOfRun(char letter, char first) {
    return letter == BengaliLetters.CANDRABINDU
        || LooseLetters.common(letter) == LooseLetters.common(first);
  }

  private static int openness(String text) {
    return (text.startsWith("*") ? OPEN_BEFORE : 0)
        | (text.endsWith("*") ? OPEN : 0)
        | (text.endsWith("\u0964") ? CLOSED : 0);
  }

  private void reserve(int places) {
    if (places > letters.length) {
      int room = Math.max(places, letters.length + letters.length / 2);
      letters = Arrays.copyOf(letters, room);
      marks = Arrays.copyOf(marks, room);
    }
    if (count() + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length + starts.length / 2 + 1);
    }
  }

  private void trim() {
    phrases.trimToSize();
    starts = Arrays.copyOf(starts, count() + 1);
    letters = Arrays.copyOf(letters, starts[count()]);
    marks = Arrays.copyOf(marks, starts[count()]);
  }
}
