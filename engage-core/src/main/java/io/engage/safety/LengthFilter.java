package io.engage.safety;

import java.util.List;
import java.util.regex.Pattern;

/** Counts user-perceived characters of the body: extended grapheme clusters (UAX 29). */
record LengthFilter(int shortest, int longest) implements SafetyFilter {

  private static final Pattern CHARACTER = Pattern.compile("\\X");

  LengthFilter {
    if (shortest < 0 || longest < shortest) {
      throw new IllegalArgumentException("length: needs 0 <= shortest <= longest");
    }
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    long length = characters(text.content().body());
    return length < shortest || length > longest
        ? SafetyVerdict.blocked("length", List.of(Long.toString(length)))
        : SafetyVerdict.allowed();
  }

  private static long characters(String body) {
    return CHARACTER.matcher(body).results().count();
  }
}
