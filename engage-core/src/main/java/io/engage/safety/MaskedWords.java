package io.engage.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds words in which one or two letters within are only hinted at, as in {@code f*ck} and {@code
 * f##k}. Only Latin words that block by themselves and are not short can be told from what is left.
 */
final class MaskedWords {

  private static final char MASK = '*';
  private static final int MOST = 2;

  private final Map<Character, List<PhrasePattern>> byFirst = new HashMap<>();

  MaskedWords(PhrasePatterns patterns) {
    IntStream.range(0, patterns.count())
        .mapToObj(patterns::get)
        .filter(pattern -> pattern.isDistinct() && !pattern.isOpenBefore() && isLatinWord(pattern))
        .forEach(p -> byFirst.computeIfAbsent(p.letter(0), first -> new ArrayList<>()).add(p));
  }

  /** Whether it is worth looking. */
  static boolean mayBeIn(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('#') >= 0;
  }

  /** Adds what it finds; each word of the text is read once. */
  void find(FoldedText text, List<PhraseMatcher.Match> matches) {
    int start = 0;
    for (int i = 1; i < text.size(); i++) {
      if (masks(text, i) > 0) {
        i = read(text, start, matches);
        start = i;
      } else if (text.gapBefore(i) != 0) {
        start = i;
      }
    }
  }

  /** Reads the word from its first letter on and returns where the next begins. */
  private int read(FoldedText text, int start, List<PhraseMatcher.Match> matches) {
    StringBuilder word = new StringBuilder().append(text.letter(start));
    int next = start + 1;
    while (next < text.size() && (text.gapBefore(next) == 0 || masks(text, next) > 0)) {
      word.append("**", 0, masks(text, next)).append(text.letter(next++));
    }
    for (PhrasePattern pattern : byFirst.getOrDefault(word.charAt(0), List.of())) {
      if (isMasked(pattern, word)) {
        matches.add(
            new PhraseMatcher.Match(pattern.phrase(), text.start(start), text.end(next - 1)));
      }
    }
    return next;
  }

  private static boolean isMasked(PhrasePattern pattern, CharSequence word) {
    int length = pattern.length();
    if (word.length() < length || (word.length() > length && !pattern.isOpen())) {
      return false;
    }
    int masked = 0;
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) == MASK) {
        masked++;
      } else if (word.charAt(i) != pattern.letter(i)) {
        return false;
      }
    }
    return masked > 0 && masked <= MOST;
  }

  /** How many letters are hinted at between this letter and the one before; 0 for anything else. */
  private static int masks(FoldedText text, int index) {
    int from = text.end(index - 1);
    int to = text.start(index);
    if (text.gapBefore(index) == 0 || to - from > MOST) {
      return 0;
    }
    for (int i = from; i < to; i++) {
      char c = text.original().charAt(i);
      if (c != '*' && c != '#') {
        return 0;
      }
    }
    return to - from;
  }

  private static boolean isLatinWord(PhrasePattern pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (!Letters.isLatin(pattern.letter(i)) || (i > 0 && pattern.isWordStart(i))) {
        return false;
      }
    }
    return true;
  }
}
