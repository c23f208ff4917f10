package io.engage.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the engine itself put into a text. */
record Given(List<String> values) {

  static Given in(ScreenedText text) {
    return of(text.facts());
  }

  private static Given of(Map<String, String> facts) {
    return new Given(
        facts.values().stream()
            .filter(value -> !value.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** Whether these words stand inside a fact that was put in. */
  boolean covers(Surface surface, Finding finding) {
    return values.stream().anyMatch(value -> covers(surface.original(), value, finding));
  }

  private static boolean covers(String text, String value, Finding finding) {
    int from = Math.max(0, finding.end() - value.length());
    int at = text.indexOf(value, from);
    return at >= 0 && at <= finding.start() && at + value.length() >= finding.end();
  }

  /** The text with a space in the place of every fact. */
  String without(String text) {
    String rest = text;
    for (String value : values) {
      rest = rest.replace(value, " ");
    }
    return rest;
  }
}
