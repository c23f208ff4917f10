package io.engage.safety;

/**
 * A text in the order in which a screen shows it, where it has been told to run from right to left
 * ({@code U+202E}) until the line or the embedding ends.
 */
final class Displayed {

  private static final char REVERSED = '\u202E';
  private static final char END = '\u202C';

  private final String text;

  /** Where each of its characters stands in the original. */
  private final int[] places;

  private Displayed(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static boolean differsFrom(String original) {
    return original.indexOf(REVERSED) >= 0;
  }

  static Displayed of(String original) {
    StringBuilder text = new StringBuilder(original.length());
    int[] places = new int[original.length()];
    int i = 0;
    while (i < original.length()) {
      boolean reversed = original.charAt(i) == REVERSED;
      int end = reversed ? end(original, i) : i + 1;
      for (int j = i; j < end; j++) {
        int place = reversed ? end - 1 - (j - i) : j;
        char c = original.charAt(place);
        if (c != REVERSED) {
          places[text.length()] = place;
          text.append(c);
        }
      }
      i = end;
    }
    return new Displayed(text.toString(), places);
  }

  /** What is seen. */
  String text() {
    return text;
  }

  /** The same match by its place in the original. */
  PhraseMatcher.Match inOriginal(PhraseMatcher.Match match) {
    int[] place = inOriginal(match.start(), match.end());
    return new PhraseMatcher.Match(match.phrase(), place[0], place[1]);
  }

  /** Where the characters between two places begin in the original, and where they end. */
  int[] inOriginal(int start, int end) {
    if (start >= end) {
      int place = start < text.length() ? places[start] : places.length;
      return new int[] {place, place};
    }
    int first = places[start];
    int last = first;
    for (int i = start; i < end; i++) {
      first = Math.min(first, places[i]);
      last = Math.max(last, places[i]);
    }
    return new int[] {first, last + 1};
  }

  private static int end(String original, int start) {
    int end = start;
    while (end < original.length() && original.charAt(end) != END && original.charAt(end) != '\n') {
      end++;
    }
    return end;
  }
}
