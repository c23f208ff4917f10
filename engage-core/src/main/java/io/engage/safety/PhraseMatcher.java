package io.engage.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases of a list in a text, in one pass however many they are. */
final class PhraseMatcher {

  private static final int CHARACTERS = 1 << 16;

  private final char[] codes = new char[CHARACTERS];
  private final List<List<PhrasePattern>> patterns;
  private final Automaton automaton;
  private final FirstLook firstLook;
  private final MaskedWords masked;

  /**
   * A phrase and where it stands.
   *
   * @param phrase which one
   * @param start where it begins in the text
   * @param end where it ends, exclusive
   */
  record Match(Phrase phrase, int start, int end) {}

  PhraseMatcher(List<Phrase> phrases) {
    Map<String, List<PhrasePattern>> byKey = new LinkedHashMap<>();
    for (PhrasePattern pattern : PhrasePattern.all(phrases)) {
      byKey.computeIfAbsent(pattern.key(), key -> new ArrayList<>()).add(pattern);
    }
    patterns = List.copyOf(byKey.values());
    giveCodes(byKey);
    automaton = new Automaton(byKey.keySet().stream().map(this::coded).toList());
    firstLook = new FirstLook(codes, automaton);
    masked = new MaskedWords(patterns.stream().flatMap(List::stream).toList());
  }

  /** All matches, in the order of their places; one place may have several. */
  List<Match> find(String text) {
    return firstLook.mayHoldAny(text) ? findFolded(text) : List.of();
  }

  private List<Match> findFolded(String text) {
    List<Match> matches = new ArrayList<>();
    FoldedText folded = FoldedText.of(text);
    find(folded, matches);
    if (folded.isDisguised()) {
      find(folded.undisguised(), matches);
    }
    if (MaskedWords.mayBeIn(text)) {
      masked.find(folded, matches);
    }
    if (Displayed.differsFrom(text)) {
      Displayed displayed = Displayed.of(text);
      find(displayed.text()).stream().map(displayed::inOriginal).forEach(matches::add);
    }
    matches.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
    return matches;
  }

  private void giveCodes(Map<String, List<PhrasePattern>> byKey) {
    Map<Character, Character> given = new HashMap<>();
    byKey
        .keySet()
        .forEach(
            key ->
                key.chars()
                    .filter(c -> c != Folding.FOREIGN)
                    .forEach(c -> given.putIfAbsent((char) c, (char) (given.size() + 1))));
    for (int c = 0; c < CHARACTERS; c++) {
      codes[c] = given.getOrDefault(LooseLetters.common((char) c), (char) 0);
    }
  }

  private int[] coded(String key) {
    return key.chars().map(c -> codes[c]).toArray();
  }

  private void find(FoldedText text, List<Match> matches) {
    int[] runs = new int[text.size() + 1];
    int count = 0;
    int last = 0;
    int state = Automaton.START;
    for (int i = 0; i < text.size(); i++) {
      int code = codes[text.letter(i)];
      if (count > 0 && (isCandrabindu(text, i) || (code == last && code != 0))) {
        continue;
      }
      last = code;
      runs[count++] = i;
      state = code == 0 ? Automaton.START : automaton.next(state, code);
      for (int s = automaton.ending(state); s != Automaton.START; s = automaton.shorter(s)) {
        verify(text, runs, count, automaton.word(s), matches);
      }
    }
  }

  private void verify(FoldedText text, int[] runs, int count, int word, List<Match> matches) {
    runs[count] = runEnd(text, runs[count - 1]);
    for (PhrasePattern pattern : patterns.get(word)) {
      Match match = new Placed(pattern, text, runs, count).match();
      if (match != null) {
        matches.add(match);
      }
    }
  }

  private static boolean isCandrabindu(FoldedText text, int index) {
    return text.letter(index) == BengaliLetters.CANDRABINDU;
  }

  private int runEnd(FoldedText text, int start) {
    int end = start + 1;
    while (end < text.size()
        && (isCandrabindu(text, end) || codes[text.letter(end)] == codes[text.letter(start)])) {
      end++;
    }
    return end;
  }
}
