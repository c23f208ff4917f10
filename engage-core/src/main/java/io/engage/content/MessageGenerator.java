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
 *       answer cost, one that is {@link MaybeBilled} whether there is anything to pay. After five
 *       exceptions in a row the provider is left alone for a while. Three kinds do not count: what
 *       is {@link TokensSpent} and no {@link io.engage.error.RetriableException}, since the model
 *       answered; what is {@link NotAsked}; and what comes too late where a message had less time
 *       than usual.
 *   <li><b>Time:</b> a call that takes longer than the message has is interrupted, and its text is
 *       not used.
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

  /**
   * What one try at this text can cost at most, in tokens, read and written together. So much is
   * set aside under the token budgets before the generator is asked, and settled afterwards;
   * whoever tries again by itself asks the request's {@link TokenMeter} first. Of an answer that is
   * said to have cost more than 16 times as much, 16 times as much is counted.
   *
   * <p>By default a token for each byte of the request, and {@value #USUAL_ANSWER} for what is sent
   * beside it and for the answer: say it when the model may read or write more.
   */
  default long mostTokens(GenerationRequest request) {
    return request.bytes() + USUAL_ANSWER;
  }

  /** What an answer and all around it costs at most, where a generator does not say it. */
  long USUAL_ANSWER = 8_192;
}
