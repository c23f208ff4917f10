package io.engage.content;

import java.util.Optional;

/**
 * What a generator wrote.
 *
 * @param content the words, with {@code {{placeholders}}} where facts belong
 * @param model which model wrote them, as its provider names it
 * @param usage what they cost; {@link TokenUsage#NONE} where nothing is counted
 * @param finish why the model stopped, as its provider says it: {@code stop}; empty when it does
 *     not say
 */
public record GeneratedText(
    MessageContent content, String model, TokenUsage usage, Optional<String> finish) {

  /** Words of a model that does not say why it stopped. */
  public GeneratedText(MessageContent content, String model, TokenUsage usage) {
    this(content, model, usage, Optional.empty());
  }

  /** Words that cost no tokens. */
  public static GeneratedText of(MessageContent content, String model) {
    return new GeneratedText(content, model, TokenUsage.NONE);
  }
}
