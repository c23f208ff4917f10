package io.engage.email;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes words into header lines (RFC 5322, RFC 2047) so that they cannot become headers. */
final class HeaderText {

  /** 39 bytes make a word of 64 characters: beside "Subject: " still a short line. */
  private static final int WORD_BYTES = 39;

  private static final int LONGEST_PLAIN = 200;

  private HeaderText() {}

  /** One line: every run of control characters and line separators becomes a space. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean broken = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean breaks = breaksLines(c);
      if (!breaks || !broken) {
        line.append(breaks ? ' ' : c);
      }
      broken = breaks;
    }
    return line.toString().strip();
  }

  /** Whether somebody's software may take this character for the end of a line or of a text. */
  static boolean breaksLines(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  /** A subject or another free text. */
  static String free(String text) {
    String line = oneLine(text);
    return isPlain(line) ? line : encoded(line);
  }

  /** A name before an address. */
  static String name(String name) {
    String line = oneLine(name);
    return isPlain(line)
        ? '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : encoded(line);
  }

  private static boolean isPlain(String line) {
    return line.length() <= LONGEST_PLAIN
        && line.chars().allMatch(c -> c >= ' ' && c <= '~')
        && !line.contains("=?");
  }

  private static String encoded(String line) {
    StringBuilder words = new StringBuilder();
    int start = 0;
    while (start < line.length()) {
      int end = endOfWord(line, start);
      byte[] bytes = line.substring(start, end).getBytes(StandardCharsets.UTF_8);
      words.append(start == 0 ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?");
      words.append(Base64.getEncoder().encodeToString(bytes)).append("?=");
      start = end;
    }
    return words.toString();
  }

  /** No character is torn apart (RFC 2047, 5). */
  private static int endOfWord(String line, int start) {
    int end = start;
    int bytes = 0;
    while (end < line.length()) {
      int c = line.codePointAt(end);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > WORD_BYTES) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}
