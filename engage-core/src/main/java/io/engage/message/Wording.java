package io.engage.message;

import java.util.Map;
import java.util.Optional;

/**
 * From what the words are made.
 *
 * @param template the approved template, {@code reminder}, or one version of it, {@code
 *     reminder@2}; also what a failed generation falls back to
 * @param prompt the generator's prompt; empty means that the template alone speaks
 * @param facts what is known about the person, by name; never the text "null"
 * @param types what those facts are that are no texts, as {@link GivenFacts#types()}
 */
public record Wording(
    String template, Optional<String> prompt, Map<String, String> facts, Optional<String> types) {

  /** Copies the facts. */
  public Wording {
    facts = Map.copyOf(facts);
  }

  /** Of facts that are shown as they stand. */
  public Wording(String template, Optional<String> prompt, Map<String, String> facts) {
    this(template, prompt, facts, Optional.empty());
  }

  /** Of these facts. */
  public Wording(String template, Optional<String> prompt, GivenFacts facts) {
    this(template, prompt, facts.values(), facts.types());
  }

  /** The facts, with what they are. */
  public GivenFacts given() {
    return new GivenFacts(facts, types);
  }

  /** Shows no facts. */
  @Override
  public String toString() {
    return "Wording[" + template + "]";
  }
}
