package io.engage.message;

/** The order in which due messages are claimed. */
public enum Priority {
  /** Somebody is waiting for it: a passcode. */
  CRITICAL,
  /** Soon: a payment that failed. */
  HIGH,
  /** The default. */
  MEDIUM,
  /** Whenever there is room: a campaign. */
  LOW
}
