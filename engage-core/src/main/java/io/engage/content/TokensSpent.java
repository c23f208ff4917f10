package io.engage.content;

/**
 * Worn by an exception of a generator whose model answered, though not with words that can be used:
 * a refusal, half a text. Its tokens are paid for all the same, and a listener is told of them.
 */
public interface TokensSpent {

  /** The model that answered, as its provider names it. */
  String model();

  /** What the answer cost. */
  TokenUsage usage();
}
