package io.engage.store;

/** The answer to taking a message back. */
public enum CancelResult {
  /** It will not be sent. */
  CANCELLED,
  /** An attempt was recorded; it may be on the wire. */
  IN_FLIGHT,
  /** It was sent, arrived, came back, or nobody knows: too late in every case. */
  ALREADY_SENT,
  /** It had come to another end before: cancelled, skipped, expired, failed. */
  ALREADY_ENDED,
  /** There is no such message. */
  NOT_FOUND
}
