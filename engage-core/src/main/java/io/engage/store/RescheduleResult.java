package io.engage.store;

import io.engage.message.Progress;

/** The answer to moving a message to another instant. */
public enum RescheduleResult {
  /** It goes at the new instant. */
  RESCHEDULED,
  /** An attempt was recorded; it may be on the wire. */
  IN_FLIGHT,
  /** It was sent, arrived, came back, or nobody knows: too late in every case. */
  ALREADY_SENT,
  /** It had come to another end before: cancelled, skipped, expired, failed. */
  ALREADY_ENDED;

  /** The answer for a message that stands so when it is asked for. */
  public static RescheduleResult of(Progress progress) {
    return switch (CancelResult.of(progress)) {
      case CANCELLED -> RESCHEDULED;
      case IN_FLIGHT -> IN_FLIGHT;
      case ALREADY_SENT -> progress.state().isOpen() ? RESCHEDULED : ALREADY_SENT;
      case ALREADY_ENDED, NOT_FOUND -> ALREADY_ENDED;
    };
  }
}
