package io.engage.store;

import io.engage.message.MessageId;

/**
 * What became of a message that was to be planned.
 *
 * @param kind whether it is new
 * @param id the message that has the idempotency key: the new one or the one that was there
 */
public record PlanResult(Kind kind, MessageId id) {

  /** Whether it is new. */
  public enum Kind {
    /** It is in the ledger now. */
    PLANNED,
    /** The same message was planned before; nothing changed. */
    ALREADY_PLANNED,
    /** The key belongs to a message with another fingerprint; nothing changed. */
    KEY_CONFLICT
  }
}
