package io.engage;

import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import io.engage.store.CancelResult;
import io.engage.store.RescheduleResult;
import java.time.Instant;
import java.util.Map;

/**
 * What a host asks for without anything being sent before it returns. An {@link EngagementPipeline}
 * is one, which commits by itself; {@link EngagementPipeline#within} gives one whose doings are
 * part of the host's own transaction.
 */
public interface Outbox {

  /**
   * Plans one message, for a worker to send. With an idempotency key that was used before, it
   * answers how the first message fares.
   *
   * @return {@link EngagementOutcome.Deferred} for a message that waits for its time or a worker
   * @throws io.engage.error.NonRetriableException when there is no such channel, template or
   *     prompt, or the idempotency key belongs to another message
   */
  EngagementOutcome enqueue(SendRequest request);

  /**
   * Takes a message back.
   *
   * @param cause who does so and why, for the history
   */
  CancelResult cancel(MessageId message, String cause);

  /**
   * Takes back everything about an appointment, an order, … With a generation, nothing about that
   * generation or an older one is planned any more, however late whoever plans read it.
   *
   * @param cause who does so and why, for the history
   * @return the answer for each message there ever was about it
   */
  Map<MessageId, CancelResult> cancel(BusinessKey key, String cause);

  /**
   * Moves everything open about an appointment, an order, … to another instant. Words stay as they
   * are: where they name the hour, say {@link #enqueue} with a higher generation instead, which
   * takes the older messages back. {@code notAfter} moves along.
   *
   * @param at past means at once
   * @return the answer for each message there ever was about it; empty when its generation is older
   *     than one that was named before
   */
  Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at);
}
