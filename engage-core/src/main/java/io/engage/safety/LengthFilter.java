package io.engage.safety;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Counts user-perceived characters of the body. */
record LengthFilter(int shortest, int longest) implements SafetyFilter {

  LengthFilter {
    if (shortest < 0 || longest < shortest) {
      throw new IllegalArgumentException("length: needs 0 <= shortest <= longest");
    }
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    int length = characters(text.content().body(), text.locale());
    return length < shortest || length > longest
        ? SafetyVerdict.blocked("length", List.of(Integer.toString(length)))
        : SafetyVerdict.allowed();
  }

  private static int characters(String body, Locale locale) {
    BreakIterator characters = BreakIterator.getCharacterInstance(locale);
    characters.setText(body);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
