package io.engage.safety;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character written as HTML writes it, by name, number or hexadecimal number, and with its
 * ampersand written so in turn.
 *
 * @param character what it stands for
 * @param end where it ends in the text, exclusive
 */
record HtmlEntity(int character, int end) {

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("nbsp", 0xA0),
          Map.entry("shy", 0xAD),
          Map.entry("zwnj", 0x200C),
          Map.entry("zwj", 0x200D),
          Map.entry("commat", (int) '@'),
          Map.entry("dollar", (int) '$'),
          Map.entry("period", (int) '.'));

  private static final String AGAIN = "amp;";
  private static final int LONGEST_NAME = 6;
  private static final int MOST_DIGITS = 7;
  private static final int HEXADECIMAL = 16;
  private static final int DECIMAL = 10;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  /** The entity that begins at this ampersand, or null. */
  static @Nullable HtmlEntity at(String text, int ampersand) {
    int from = ampersand + 1;
    int inner = from;
    while (text.startsWith(AGAIN, inner)) {
      inner += AGAIN.length();
    }
    HtmlEntity entity =
        text.startsWith("#", inner) ? numbered(text, inner + 1) : named(text, inner);
    return entity == null && inner > from ? new HtmlEntity('&', inner) : entity;
  }

  private static @Nullable HtmlEntity named(String text, int from) {
    int end = text.substring(from, Math.min(text.length(), from + LONGEST_NAME + 1)).indexOf(';');
    Integer character = end < 0 ? null : NAMED.get(text.substring(from, from + end));
    return character == null ? null : new HtmlEntity(character, from + end + 1);
  }

  private static @Nullable HtmlEntity numbered(String text, int from) {
    boolean hexadecimal = text.startsWith("x", from) || text.startsWith("X", from);
    int radix = hexadecimal ? HEXADECIMAL : DECIMAL;
    int first = hexadecimal ? from + 1 : from;
    int end = first;
    int value = 0;
    while (end < text.length() && end - first < MOST_DIGITS && digit(text, end, radix) >= 0) {
      value = value * radix + digit(text, end, radix);
      end++;
    }
    if (end == first || !Character.isValidCodePoint(value)) {
      return null;
    }
    return new HtmlEntity(value, text.startsWith(";", end) ? end + 1 : end);
  }

  private static int digit(String text, int at, int radix) {
    char c = text.charAt(at);
    return c < FIRST_BEYOND_ASCII ? Character.digit(c, radix) : -1;
  }
}
