package io.engage.content;

import java.util.regex.Pattern;

/** Closes the gaps that sections leave which are not shown. */
final class Paragraphs {

  private static final Pattern GAP = Pattern.compile("\n{3,}");

  private Paragraphs() {}

  static String tidy(String text) {
    String stripped = text.strip();
    return stripped.contains("\n\n\n") ? GAP.matcher(stripped).replaceAll("\n\n") : stripped;
  }
}
