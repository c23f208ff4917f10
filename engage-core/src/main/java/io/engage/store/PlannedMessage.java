package io.engage.store;

import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.message.MessageState;
import java.time.Instant;
import java.util.Optional;

/**
 * A message to be written to the ledger.
 *
 * @param message what was asked for
 * @param state where it begins: scheduled, pending, ready or skipped. A skipped message is history
 *     at once and does not take its idempotency key
 * @param due when it is to be worked on
 * @param words its words, if it has them already
 * @param cause why it is there; for a skipped message the reason
 * @param countsAhead whether others leave room for it under the frequency caps before it is sent
 */
public record PlannedMessage(
    Message message,
    MessageState state,
    Instant due,
    Optional<Words> words,
    String cause,
    boolean countsAhead) {

  /** A message for which nobody leaves room before it is sent. */
  public PlannedMessage(
      Message message, MessageState state, Instant due, Optional<Words> words, String cause) {
    this(message, state, due, words, cause, false);
  }
}
