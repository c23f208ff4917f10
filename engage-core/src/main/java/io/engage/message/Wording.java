package io.engage.message;

import java.util.Map;
import java.util.Optional;

/**
 * From what the words are made.
 *
 * @param template the approved template; also what a failed generation falls back to
 * @param prompt the generator's prompt; empty means that the template alone speaks
 * @param facts what is known about the person, by name; never the text "null"
 */
public record Wording(String template, Optional<String> prompt, Map<String, String> facts) {

  /** Copies the facts. */
  public Wording {
    facts = Map.copyOf(facts);
  }

  /** Shows no facts. */
  @Override
  public String toString() {
    return "Wording[" + template + "]";
  }
}
