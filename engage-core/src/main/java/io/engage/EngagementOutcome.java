package io.engage;

import io.engage.message.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How a single send went. */
public sealed interface EngagementOutcome {

  /** Answers with the function for this outcome; Java 17 has no switch over patterns. */
  <T> T fold(
      Function<Sent, T> sent,
      Function<Deferred, T> deferred,
      Function<Skipped, T> skipped,
      Function<Failed, T> failed,
      Function<Unknown, T> unknown);

  /**
   * The provider accepted it.
   *
   * @param message the message
   * @param providerId the provider's name for it
   */
  record Sent(MessageId message, String providerId) implements EngagementOutcome {
    @Override
    public <T> T fold(
        Function<Sent, T> sent,
        Function<Deferred, T> deferred,
        Function<Skipped, T> skipped,
        Function<Failed, T> failed,
        Function<Unknown, T> unknown) {
      return sent.apply(this);
    }
  }

  /**
   * It waits: for the send window, for its time, for another try.
   *
   * @param message the message
   * @param until when it is worked on again
   * @param reason why
   */
  record Deferred(MessageId message, Instant until, String reason) implements EngagementOutcome {
    @Override
    public <T> T fold(
        Function<Sent, T> sent,
        Function<Deferred, T> deferred,
        Function<Skipped, T> skipped,
        Function<Failed, T> failed,
        Function<Unknown, T> unknown) {
      return deferred.apply(this);
    }
  }

  /**
   * It is not sent, on purpose.
   *
   * @param message the message, if one was planned
   * @param reason why: {@code no consent for email}
   */
  record Skipped(Optional<MessageId> message, String reason) implements EngagementOutcome {
    @Override
    public <T> T fold(
        Function<Sent, T> sent,
        Function<Deferred, T> deferred,
        Function<Skipped, T> skipped,
        Function<Failed, T> failed,
        Function<Unknown, T> unknown) {
      return skipped.apply(this);
    }
  }

  /**
   * It was refused, or given up.
   *
   * @param message the message
   * @param reason the provider's answer
   */
  record Failed(MessageId message, String reason) implements EngagementOutcome {
    @Override
    public <T> T fold(
        Function<Sent, T> sent,
        Function<Deferred, T> deferred,
        Function<Skipped, T> skipped,
        Function<Failed, T> failed,
        Function<Unknown, T> unknown) {
      return failed.apply(this);
    }
  }

  /**
   * An attempt was made and nobody knows how it ended.
   *
   * @param message the message
   * @param reason what happened
   */
  record Unknown(MessageId message, String reason) implements EngagementOutcome {
    @Override
    public <T> T fold(
        Function<Sent, T> sent,
        Function<Deferred, T> deferred,
        Function<Skipped, T> skipped,
        Function<Failed, T> failed,
        Function<Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }
}
