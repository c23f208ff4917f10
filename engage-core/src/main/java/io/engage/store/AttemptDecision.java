package io.engage.store;

import java.time.Instant;

/** What the gates say about a message. */
public sealed interface AttemptDecision {

  /**
   * It may go.
   *
   * @param counts whether it takes a place under the frequency caps
   */
  record Proceed(boolean counts) implements AttemptDecision {}

  /**
   * It may go later.
   *
   * @param until when to ask again
   * @param reason why not now
   */
  record Defer(Instant until, String reason) implements AttemptDecision {}

  /**
   * It may not go.
   *
   * @param reason why: {@code no consent for email}
   * @param elsewhere whether it may go over another channel
   */
  record Skip(String reason, boolean elsewhere) implements AttemptDecision {

    /** It may not go anywhere. */
    public Skip(String reason) {
      this(reason, false);
    }
  }

  /**
   * It is too late for it.
   *
   * @param reason since when
   */
  record Expire(String reason) implements AttemptDecision {}

  /** It was cancelled, or somebody else has the lease. Only a store answers so. */
  record Lost() implements AttemptDecision {}
}
