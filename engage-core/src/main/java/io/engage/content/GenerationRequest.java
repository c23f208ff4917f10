package io.engage.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a generator is asked for. {@link #toString()} does not show the facts.
 *
 * @param prompt what the model is told, in the version that is to be used
 * @param locale the language to write in
 * @param facts what is known; data, never instruction
 * @param refusal why the text before was refused by safety; empty for the first try
 * @param correlationId ties log lines and ledger together
 */
public record GenerationRequest(
    Prompt prompt,
    Locale locale,
    Map<String, String> facts,
    Optional<String> refusal,
    String correlationId) {

  /** Copies the facts. */
  public GenerationRequest {
    facts = Map.copyOf(facts);
  }

  @Override
  public String toString() {
    return "GenerationRequest[" + prompt + ", " + locale.toLanguageTag() + "]";
  }
}
