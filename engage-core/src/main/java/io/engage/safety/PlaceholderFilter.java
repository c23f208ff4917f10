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
    Matcher matcher = UNFILLED.matcher(withoutFacts(text.content().everything(), text.facts()));
    return matcher.find()
        ? SafetyVerdict.blocked("unresolved-placeholder", List.of(matcher.group()))
        : SafetyVerdict.allowed();
  }

  private static String withoutFacts(String text, Map<String, String> facts) {
    String rest = text;
    for (String value : facts.values()) {
      rest = value.isBlank() ? rest : rest.replace(value, "·");
    }
    return rest;
  }
}
