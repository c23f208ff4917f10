package io.engage.content;

import java.util.Optional;

/**
 * Worn by an exception of a generator whose model answered, though not with words that can be used:
 * a refusal, half a text. Its tokens are paid for all the same, and a listener is told of them.
 */
public interface TokensSpent {

  /** The model that answered, as its provider names it. */
  String model();

  /** What the answer cost; {@link TokenUsage#NONE} when the provider did not say. */
  TokenUsage usage();

  /** Why the model stopped, as its provider says it: {@code length}; empty when it did not say. */
  default Optional<String> finish() {
    return Optional.empty();
  }
}
