package io.engage.store;

import io.engage.message.MessageId;

/**
 * What became of a message that was to be planned.
 *
 * @param kind whether it is new
 * @param id the message that has the idempotency key: the new one, the one that was there, or of a
 *     superseded one its own
 */
public record PlanResult(Kind kind, MessageId id) {

  /** Whether it is new. */
  public enum Kind {
    /** It is in the ledger now. */
    PLANNED,
    /** The same message was planned before; nothing changed. */
    ALREADY_PLANNED,
    /** The key belongs to a message with another fingerprint; nothing changed. */
    KEY_CONFLICT,
    /** What it is about has changed since: its generation is too old; nothing changed. */
    SUPERSEDED
  }
}
