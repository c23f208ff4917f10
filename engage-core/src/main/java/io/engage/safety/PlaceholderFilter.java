package io.engage.safety;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what was left unfilled. What the engine itself put in is not looked at: a customer may be
 * called anything.
 */
final class PlaceholderFilter implements SafetyFilter {

  private static final Pattern UNFILLED =
      Pattern.compile(
          "\\{\\{[^{}\\n]{0,80}}}|\\$\\{[^{}\\n]{0,80}}|\\[(?i:your |customer |insert )?(?i:name|link|service|code)]|\\bnull\\b");

  @Override
  public SafetyVerdict check(ScreenedText text) {
    String words = text.content().everything();
    if (!mayHoldAny(words)) {
      return SafetyVerdict.allowed();
    }
    Matcher matcher = UNFILLED.matcher(withoutFacts(words, text.facts()));
    return matcher.find()
        ? SafetyVerdict.blocked("unresolved-placeholder", List.of(matcher.group()))
        : SafetyVerdict.allowed();
  }

  /** Most texts need no closer look. */
  private static boolean mayHoldAny(String words) {
    return words.indexOf('{') >= 0 || words.indexOf('[') >= 0 || words.contains("null");
  }

  private static String withoutFacts(String text, Map<String, String> facts) {
    String rest = text;
    for (String value : facts.values()) {
      rest = value.isBlank() ? rest : rest.replace(value, "·");
    }
    return rest;
  }
}
