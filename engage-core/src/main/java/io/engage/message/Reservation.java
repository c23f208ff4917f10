package io.engage.message;

import java.time.Instant;

/**
 * A place that one message takes under the frequency caps of a person and an address. A message has
 * at most one, however often it is tried.
 *
 * @param message which message
 * @param at when it was attempted, or accepted
 * @param role to whom, in which role
 * @param purpose why
 * @param channel over which channel
 */
public record Reservation(
    MessageId message, Instant at, Role role, Purpose purpose, ChannelId channel) {

  /** The same place at another instant. */
  public Reservation at(Instant instant) {
    return new Reservation(message, instant, role, purpose, channel);
  }
}
