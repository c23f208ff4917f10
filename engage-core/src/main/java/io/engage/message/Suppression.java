package io.engage.message;

import java.time.Instant;
import java.util.Optional;

/**
 * An address that must not be written to, under every send path.
 *
 * @param tenant for which tenant
 * @param address which address; compared by its identity
 * @param reason why
 * @param source who says so: {@code smtp}, {@code twilio}, a user's name
 * @param at since when
 * @param expiresAt until when; empty means for good
 * @param sender the channel that may not write to it, for a STOP that one sender was told; empty
 *     means that nobody may
 */
public record Suppression(
    String tenant,
    Address address,
    SuppressionReason reason,
    String source,
    Instant at,
    Optional<Instant> expiresAt,
    Optional<ChannelId> sender) {

  /** A suppression that binds every sender. */
  public Suppression(
      String tenant,
      Address address,
      SuppressionReason reason,
      String source,
      Instant at,
      Optional<Instant> expiresAt) {
    this(tenant, address, reason, source, at, expiresAt, Optional.empty());
  }

  /** A suppression that does not expire. */
  public static Suppression of(
      String tenant, Address address, SuppressionReason reason, String source, Instant at) {
    return new Suppression(tenant, address, reason, source, at, Optional.empty());
  }

  /** The same for messages over this channel alone. */
  public Suppression of(ChannelId channel) {
    return new Suppression(tenant, address, reason, source, at, expiresAt, Optional.of(channel));
  }

  /** Whether messages over this channel are meant. */
  public boolean binds(ChannelId channel) {
    return sender.map(channel::equals).orElse(true);
  }

  /** Whether a message of this purpose is held back at this instant. */
  public boolean blocks(Purpose purpose, Instant now) {
    return reason.blocks(purpose) && expiresAt.map(now::isBefore).orElse(true);
  }
}
