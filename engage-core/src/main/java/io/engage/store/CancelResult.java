package io.engage.store;

import io.engage.message.MessageState;
import io.engage.message.Progress;

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
  NOT_FOUND;

  /**
   * The answer for a message that stands so when it is asked for. A retry after an attempt whose
   * outcome nobody knows can be taken back; that nothing was sent cannot be promised.
   */
  public static CancelResult of(Progress progress) {
    CancelResult answer = of(progress.state());
    boolean endedUnsent = answer == CANCELLED || answer == ALREADY_ENDED;
    return endedUnsent && progress.possibleDuplicate() ? ALREADY_SENT : answer;
  }

  private static CancelResult of(MessageState state) {
    return switch (state) {
      case SCHEDULED, PENDING, READY -> CANCELLED;
      case SENDING -> IN_FLIGHT;
      case SENT, DELIVERED, BOUNCED, OUTCOME_UNKNOWN -> ALREADY_SENT;
      case FAILED, CANCELLED, EXPIRED, SKIPPED -> ALREADY_ENDED;
    };
  }
}
