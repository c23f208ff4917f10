package io.engage.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the phrases of a list in a text, in one pass however many they are. */
final class PhraseMatcher {

  private static final int CHARACTERS = 1 << 16;

  private final char[] codes = new char[CHARACTERS];
  private final PhrasePatterns patterns;
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
    patterns = new PhrasePatterns(phrases);
    automaton = new Automaton(keys());
    firstLook = new FirstLook(codes, automaton);
    masked = new MaskedWords(patterns);
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

  /** The key of each pattern in codes, which are given to the letters as they come. */
  private String[] keys() {
    String[] keys = new String[patterns.count()];
    char given = 0;
    for (int i = 0; i < keys.length; i++) {
      char[] key = patterns.get(i).key().toCharArray();
      for (int at = 0; at < key.length; at++) {
        char letter = key[at];
        if (codes[letter] == 0 && letter != Folding.FOREIGN) {
          codes[letter] = ++given;
        }
        key[at] = codes[letter];
      }
      keys[i] = new String(key);
    }
    for (int c = 0; c < CHARACTERS; c++) {
      codes[c] = codes[LooseLetters.common((char) c)];
    }
    return keys;
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
      int longest = automaton.word(state);
      if (longest != Automaton.NONE) {
        verify(text, runs, count, longest, matches);
      }
    }
  }

  private void verify(FoldedText text, int[] runs, int count, int longest, List<Match> matches) {
    runs[count] = runEnd(text, runs[count - 1]);
    for (int word = longest; word != Automaton.NONE; word = automaton.another(word)) {
      Match match = new Placed(patterns.get(word), text, runs, count).match();
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
