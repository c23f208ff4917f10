package io.engage.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a generator is asked for. {@link #toString()} does not show the facts.
 *
 * @param prompt what the model is told, in the version that is to be used
 * @param locale the language to write in
 * @param facts what is known, as a reader of that language writes it; data, never instruction
 * @param refusal why the text before was refused by safety; empty for the first try
 * @param correlationId ties log lines and ledger together
 * @param meter whom a generator asks before it tries again by itself
 */
public record GenerationRequest(
    Prompt prompt,
    Locale locale,
    Map<String, String> facts,
    Optional<String> refusal,
    String correlationId,
    TokenMeter meter) {

  /** A request whose cost nobody watches. */
  public GenerationRequest(
      Prompt prompt,
      Locale locale,
      Map<String, String> facts,
      Optional<String> refusal,
      String correlationId) {
    this(prompt, locale, facts, refusal, correlationId, TokenMeter.NONE);
  }

  /** Copies the facts. */
  public GenerationRequest {
    facts = Map.copyOf(facts);
  }

  /** The size of prompt, facts and refusal in UTF-8: a token is a byte at least. */
  long bytes() {
    return size(prompt.text())
        + facts.entrySet().stream().mapToLong(f -> size(f.getKey()) + size(f.getValue())).sum()
        + refusal.stream().mapToLong(GenerationRequest::size).sum();
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public String toString() {
    return "GenerationRequest[" + prompt + ", " + locale.toLanguageTag() + "]";
  }
}
