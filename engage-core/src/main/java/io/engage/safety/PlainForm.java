package io.engage.safety;

import java.text.Normalizer;
import java.util.Arrays;

/** Makes the plain form of a text, code point by code point, and remembers the places. */
final class PlainForm {

  private static final int FIRST_BENGALI = 0x0980;
  private static final int LAST_BENGALI = 0x09FF;
  private static final int ASCII = 0x80;

  private final String original;
  private final StringBuilder plain;
  private final boolean same;
  private int[] places = new int[0];

  private PlainForm(String original) {
    this.original = original;
    this.same = original.chars().allMatch(c -> c < ASCII);
    this.plain = new StringBuilder(same ? 0 : original.length());
  }

  static PlainForm of(String original) {
    PlainForm form = new PlainForm(original);
    if (!form.same) {
      form.read();
    }
    return form;
  }

  String text() {
    return same ? original : plain.toString();
  }

  /** Where in the original the character at this place begins. */
  int place(int index) {
    if (same) {
      return index;
    }
    return index < plain.length() ? places[index] : original.length();
  }

  /** Where in the original the character at this place ends. */
  int end(int index) {
    int start = place(index);
    return start == original.length() ? start : original.offsetByCodePoints(start, 1);
  }

  private void read() {
    places = new int[original.length()];
    for (int at = 0; at < original.length(); ) {
      int c = original.codePointAt(at);
      append(c, at);
      at += Character.charCount(c);
    }
  }

  private void append(int c, int at) {
    if (c < ASCII) {
      put((char) c, at);
    } else if (isBengaliSign(c)) {
      putBengali(c, at);
    } else if (Character.isDigit(c)) {
      put((char) ('0' + Character.digit(c, 10)), at);
    } else if (!Invisible.is(c) && !Letters.isStacked(c)) {
      String plainer = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      plainer.codePoints().forEach(p -> appendPlainer(p, at));
    }
  }

  /** What Unicode writes in two ways, in the longer one. */
  private void putBengali(int c, int at) {
    switch (c) {
      case 0x09CB -> put("\u09C7\u09BE", at);
      case 0x09CC -> put("\u09C7\u09D7", at);
      case 0x09DC -> put("\u09A1\u09BC", at);
      case 0x09DD -> put("\u09A2\u09BC", at);
      case 0x09DF -> put("\u09AF\u09BC", at);
      default -> put((char) c, at);
    }
  }

  private void put(String two, int at) {
    put(two.charAt(0), at);
    put(two.charAt(1), at);
  }

  private static boolean isBengaliSign(int c) {
    return c >= FIRST_BENGALI && c <= LAST_BENGALI && !Character.isDigit(c);
  }

  private void appendPlainer(int c, int at) {
    int shown = LookAlikes.plain(c);
    for (char unit : Character.toChars(shown)) {
      put(unit, at);
    }
  }

  private void put(char unit, int at) {
    if (plain.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2 + 16);
    }
    places[plain.length()] = at;
    plain.append(unit);
  }
}
