package io.engage.store;

import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import java.time.Instant;
import java.util.Map;

/** Messages by what they are about. See {@link EngagementStore} for what holds for every method. */
public interface BusinessKeys {

  /**
   * Takes back all messages of the key. With a generation, nothing of that generation or an older
   * one is planned any more.
   *
   * @param cause who does so and why, for the history
   * @return the answer for every message of the key, in the order of their ids
   */
  Map<MessageId, CancelResult> cancel(BusinessKey key, String cause, Instant now);

  /**
   * Moves all open messages of the key to another instant; they keep their words, and their {@code
   * notAfter} moves along. With a generation they are of that generation from now on, and nothing
   * of an older one is planned any more; a generation older than the newest moves nothing.
   *
   * @param at the new instant; past means at once
   * @return the answer for every message of the key, in the order of their ids
   */
  Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at, Instant now);
}
