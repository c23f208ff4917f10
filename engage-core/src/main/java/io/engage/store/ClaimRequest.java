package io.engage.store;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages a worker wants.
 *
 * @param owner who claims, for people who read the table
 * @param limit how many at most
 * @param lease for how long
 * @param now the present by the business clock: what is due
 * @param channels over which channels the worker can send
 * @param only this message alone, or whatever is due when empty
 */
public record ClaimRequest(
    String owner,
    int limit,
    Duration lease,
    Instant now,
    Set<ChannelId> channels,
    Optional<MessageId> only) {

  /** Copies the channels. */
  public ClaimRequest {
    channels = Set.copyOf(channels);
  }
}
