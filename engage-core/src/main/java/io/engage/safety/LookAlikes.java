package io.engage.safety;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of Cyrillic and Greek that look like Latin ones, and the many dashes, dots and spaces.
 */
final class LookAlikes {

  private static final String FOREIGN =
      "аАеЕоОрРсСуУхХіІјЈѕЅкКмМтТнНвВԁԛԝһαΑβΒεΕηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧζΖ";
  private static final String LATIN =
      "aAeEoOpPcCyYxXiIjJsSkKmMtTnHbBdqwhaAbBeEnHiIkKuMvNoOpPtTuYxXzZ";
  private static final String DOTS = "\u3002\uFF61\u2024\u00B7\u2022\u0701\u0702";

  private static final Map<Integer, Integer> LETTERS = letters();

  private LookAlikes() {}

  static int plain(int c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      default -> DOTS.indexOf(c) >= 0 ? '.' : LETTERS.getOrDefault(c, c);
    };
  }

  private static Map<Integer, Integer> letters() {
    Map<Integer, Integer> letters = new HashMap<>();
    for (int i = 0; i < FOREIGN.length(); i++) {
      letters.put((int) FOREIGN.charAt(i), (int) LATIN.charAt(i));
    }
    return Map.copyOf(letters);
  }
}
