package io.engage.content;

/**
 * What a generator wrote.
 *
 * @param content the words, with {@code {{placeholders}}} where facts belong
 * @param model which model wrote them, as its provider names it
 * @param usage what they cost; {@link TokenUsage#NONE} where nothing is counted
 */
public record GeneratedText(MessageContent content, String model, TokenUsage usage) {

  /** Words that cost no tokens. */
  public static GeneratedText of(MessageContent content, String model) {
    return new GeneratedText(content, model, TokenUsage.NONE);
  }
}
