package io.engage.delivery;

import java.util.Map;

/** Tells a model what to do better, in words of ours: nothing of its text or of the facts. */
final class Advice {

  private static final Map<String, String> BY_RULE =
      Map.of(
          "unresolved-placeholder", "use the listed placeholders alone, each as {{name}}",
          "link", "write no link or web address; the engine adds it",
          "date", "name no day, date or hour of your own; where one is listed, use its placeholder",
          "length", "keep to a short text of some sentences",
          "banned-phrase", "say the same in other, plain words, without promising a gain");

  private static final String USUAL = "write another text that avoids this";

  private Advice() {}

  /** The cause, and what follows from it. */
  static String on(String cause) {
    String rule = cause.startsWith("unsafe: ") ? cause.substring("unsafe: ".length()) : cause;
    return cause + "; " + BY_RULE.getOrDefault(rule, USUAL);
  }
}
