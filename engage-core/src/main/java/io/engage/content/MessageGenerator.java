package io.engage.content;

/**
 * Writes the words of one message.
 *
 * <ul>
 *   <li><b>Blocking:</b> may block on a provider, in bounded time; no transaction is open
 *       meanwhile.
 *   <li><b>Threads:</b> called by several threads at once.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> whatever it returns is screened before it is used. Any
 *       exception means that the approved template speaks instead, and the exception's type is kept
 *       as the reason; of an {@link io.engage.error.EngagementException} the message, too, so it
 *       quotes neither facts nor texts. One that is {@link TokensSpent} says what the useless
 *       answer cost.
 *   <li><b>Idempotency:</b> two calls may give different words; the first that pass are stored and
 *       sent at every attempt.
 * </ul>
 *
 * <p>Names and codes reach the text as {@code {{placeholders}}}: the engine puts the facts in.
 *
 * <p>Prove an implementation with {@code io.engage.testkit.MessageGeneratorContract}.
 */
@FunctionalInterface
public interface MessageGenerator {

  /** Writes one message. */
  GeneratedText generate(GenerationRequest request);
}
