package io.engage.store;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which messages a worker wants. They are taken priority by priority, in each priority lane by lane
 * in the order of the lanes, and in each lane by due time.
 *
 * @param owner who claims, for people who read the table
 * @param limit how many at most
 * @param lease for how long
 * @param now the present by the business clock: what is due
 * @param channels over which channels the worker can send
 * @param only this message alone, or whatever is due when empty
 * @param lanes from which lanes; all there are when empty
 * @param share how many at most of one lane and priority
 * @param first the priority that comes before all others this time; the rest follow as usual
 */
public record ClaimRequest(
    String owner,
    int limit,
    Duration lease,
    Instant now,
    Set<ChannelId> channels,
    Optional<MessageId> only,
    List<Lane> lanes,
    int share,
    Priority first) {

  /** Copies the collections. */
  public ClaimRequest {
    channels = Set.copyOf(channels);
    lanes = List.copyOf(lanes);
  }

  /** Whatever is due in any lane, the most urgent first. */
  public ClaimRequest(
      String owner,
      int limit,
      Duration lease,
      Instant now,
      Set<ChannelId> channels,
      Optional<MessageId> only) {
    this(owner, limit, lease, now, channels, only, List.of(), limit, Priority.CRITICAL);
  }

  /** The priorities in the order in which they are served. */
  public List<Priority> priorities() {
    return Stream.concat(Stream.of(first), Arrays.stream(Priority.values())).distinct().toList();
  }
}
