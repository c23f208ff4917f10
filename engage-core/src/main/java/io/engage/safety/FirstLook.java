package io.engage.safety;

/**
 * A first look at a text as it stands: whether plain letters hold the letters of any phrase in
 * their order. Most texts do not, and need not be folded.
 */
final class FirstLook {

  private static final int ASCII = 0x80;
  private static final int GAP = -1;

  /** May stand for a letter or begin an entity: that is for the folding to say. */
  private static final int UNCLEAR = -2;

  private static final String UNCLEAR_SYMBOLS = "&*#";

  private final int[] codes = new int[ASCII];
  private final Automaton automaton;

  /** With the code of each letter, 0 for those that no phrase has. */
  FirstLook(char[] codes, Automaton automaton) {
    this.automaton = automaton;
    for (char c = 0; c < ASCII; c++) {
      this.codes[c] = code(c, codes);
    }
  }

  private static int code(char c, char[] codes) {
    int entry = FoldTable.entry(c);
    if (FoldTable.kind(entry) == FoldTable.LETTER) {
      return codes[(char) entry];
    }
    boolean unclear = UNCLEAR_SYMBOLS.indexOf(c) >= 0 || (entry & FoldTable.DISGUISE) != 0;
    return unclear ? UNCLEAR : GAP;
  }

  /** False only if no phrase can be in it. */
  boolean mayHoldAny(String text) {
    int state = Automaton.START;
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = c < ASCII ? codes[c] : UNCLEAR;
      if (code > 0 && code != last) {
        last = code;
        state = automaton.next(state, code);
        if (automaton.word(state) != Automaton.NONE) {
          return true;
        }
      } else if (code == 0) {
        last = 0;
        state = Automaton.START;
      } else if (code == UNCLEAR && !isEndOfSentence(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEndOfSentence(String text, int at) {
    return text.charAt(at) == '!' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
  }
}
