package io.engage.store;

import io.engage.message.MessageId;
import io.engage.message.Suppression;
import java.time.Instant;
import java.util.Optional;

/**
 * What a provider says of a message after it answered, or although its answer was lost.
 *
 * @param message of which message
 * @param kind what it says
 * @param providerId the provider's name for the message, if it says one
 * @param cause in words, for the history; no addresses and no texts
 * @param at when, by the business clock
 * @param suppression an address that must not be written to any more, if that follows
 */
public record ProviderReport(
    MessageId message,
    Kind kind,
    Optional<String> providerId,
    String cause,
    Instant at,
    Optional<Suppression> suppression) {

  /** What providers report. */
  public enum Kind {
    /** They have it. */
    ACCEPTED,
    /** It arrived. Its address has no soft bounces in a row any more. */
    DELIVERED,
    /** They had it, and it came back. */
    BOUNCED,
    /** They never sent it. */
    FAILED
  }
}
