package io.engage.store;

import io.engage.message.MessageId;
import java.time.Instant;
import java.util.List;

/** Messages that failed. See {@link EngagementStore} for what holds for every method. */
public interface DeadLetters {

  /** Failed messages in ascending order of their ids, a page at a time. */
  List<DeadLetter> deadLetters(DeadLetterQuery query);

  /**
   * Makes a failed message due again, with its words and with all its retries. What was planned
   * with its idempotency key stays this message. Its next claim has a higher fence than any before
   * the failure, so that a late outcome from then changes nothing.
   *
   * @param cause who does so and why, for the history
   */
  RedriveResult redrive(MessageId message, String cause, Instant now);
}
