package io.engage.store;

/** The answer to trying a dead letter again. */
public enum RedriveResult {
  /** It is due at once, with all its retries. */
  REDRIVEN,
  /** It did not fail; nothing changed. */
  NOT_FAILED,
  /** There is no such message. */
  NOT_FOUND
}
