package io.engage.channel;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How handing over a message ended. Reasons are for a support person: no addresses, no texts, no
 * secrets.
 */
public sealed interface SendResult {

  /** The provider has the message and answers for it. */
  static SendResult accepted(String providerId) {
    return new Accepted(providerId);
  }

  /** The provider certainly does not have it, and may take it later. */
  static SendResult deferred(String code, String reason) {
    return deferred(Deferral.MESSAGE, code, reason);
  }

  /** The provider certainly does not have it, and named the time to come again. */
  static SendResult deferred(String code, String reason, Duration retryAfter) {
    return deferred(Deferral.MESSAGE, code, reason, retryAfter);
  }

  /** The provider certainly does not have it; what it waits for concerns others too. */
  static SendResult deferred(Deferral kind, String code, String reason) {
    return new Deferred(kind, code, reason, Optional.empty());
  }

  /** The same, where the provider named the time to come again. */
  static SendResult deferred(Deferral kind, String code, String reason, Duration retryAfter) {
    return new Deferred(kind, code, reason, Optional.of(retryAfter));
  }

  /** The provider certainly does not have it and never will. */
  static SendResult rejected(Rejection kind, String code, String reason) {
    return new Rejected(kind, code, reason);
  }

  /** The provider may or may not have it. */
  static SendResult unknown(String reason) {
    return new Unknown(reason);
  }

  /** Answers with the function for this result; Java 17 has no switch over patterns. */
  <T> T fold(
      Function<Accepted, T> accepted,
      Function<Deferred, T> deferred,
      Function<Rejected, T> rejected,
      Function<Unknown, T> unknown);

  /** What has to wait. */
  enum Deferral {
    /** This message: greylisting, a full mailbox. It uses one of its retries. */
    MESSAGE,
    /**
     * Everything to the same mail domain, which asks for fewer mails. The message uses one of its
     * retries; others to that domain wait without being tried.
     */
    DESTINATION,
    /** Everything over this channel: the provider asks for fewer messages. Uses no retry. */
    PROVIDER_BUSY,
    /** Everything over this channel: the provider cannot be reached. Uses no retry. */
    PROVIDER_AWAY
  }

  /** What a provider refuses for good. */
  enum Rejection {
    /** The address is dead. It is suppressed as a hard bounce. */
    RECIPIENT,
    /**
     * The person told this sender to stop, says the provider. The address is suppressed as such.
     */
    OPTED_OUT,
    /** This message, by policy, size or content. Others to the same address may pass. */
    CONTENT,
    /** This sender: wrong credentials, unverified domain. Every message will fare the same. */
    CONFIGURATION;

    /** The name in reports: {@code opted-out}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The provider has it.
   *
   * @param providerId the provider's name for it, or ours where it gives none; not empty
   */
  record Accepted(String providerId) implements SendResult {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Deferred, T> deferred,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return accepted.apply(this);
    }
  }

  /**
   * The provider does not have it yet.
   *
   * @param kind what has to wait
   * @param code the provider's own code: {@code 451 4.7.1}
   * @param reason in words
   * @param retryAfter how long the provider asks to wait, if it does
   */
  record Deferred(Deferral kind, String code, String reason, Optional<Duration> retryAfter)
      implements SendResult {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Deferred, T> deferred,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return deferred.apply(this);
    }
  }

  /**
   * The provider will not have it.
   *
   * @param kind what is refused
   * @param code the provider's own code: {@code 550 5.1.1}
   * @param reason in words
   */
  record Rejected(Rejection kind, String code, String reason) implements SendResult {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Deferred, T> deferred,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return rejected.apply(this);
    }
  }

  /**
   * Nobody knows.
   *
   * @param reason what happened, in words
   */
  record Unknown(String reason) implements SendResult {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Deferred, T> deferred,
        Function<Rejected, T> rejected,
        Function<Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }
}
