package io.engage.safety;

import java.util.Random;

/** Texts out of everything that gives trouble, and of anything else. */
final class Scramble {

  private static final String TROUBLE =
      "aAilIsS01$@!&#;x.-  \n\u09C7\u09BE\u09D7\u09BC\u09CD\u0985\u0987\u09BF\u09B6\u09B7\u09A1\u09CE"
          + "\u0301\u200D\u202E\u202C\uD83D\uDE00\u0430\u03B7\uFF21\u0130\u1E9E\u00DF\u2488\uD835";

  private Scramble() {}

  static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) > 0) {
        text.append(TROUBLE.charAt(random.nextInt(TROUBLE.length())));
      } else {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return text.toString();
  }
}
