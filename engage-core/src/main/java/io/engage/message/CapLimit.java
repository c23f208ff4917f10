package io.engage.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * At most so many messages in a rolling window.
 *
 * @param name what the skip reason calls it: {@code daily cap}
 * @param role whom it protects
 * @param purposes which messages it counts and binds
 * @param channel which channel's messages it counts, or all when empty
 * @param max how many, 1 or more; no limit is spelled as absence, never as 0
 * @param window in which time, more than zero
 */
public record CapLimit(
    String name,
    Role role,
    Set<Purpose> purposes,
    Optional<ChannelId> channel,
    int max,
    Duration window) {

  /** Checks the figures. */
  public CapLimit {
    purposes = Set.copyOf(purposes);
    if (max < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          name + ": needs a max of 1 or more and a window of more than zero");
    }
  }

  /** A limit on promotional messages over all channels. */
  public static CapLimit promotional(String name, Role role, int max, Duration window) {
    return new CapLimit(name, role, Set.of(Purpose.PROMOTIONAL), Optional.empty(), max, window);
  }

  /** Whether a message of this kind counts and is bound. */
  public boolean counts(Role who, Purpose purpose, ChannelId over) {
    return role.equals(who) && purposes.contains(purpose) && channel.map(over::equals).orElse(true);
  }

  /**
   * When the next message may go, given those that took their places.
   *
   * @return empty when it may go now; otherwise the first instant at which a place is free again
   */
  public Optional<Instant> nextFree(Collection<Reservation> taken, Instant now) {
    List<Instant> newestFirst =
        taken.stream()
            .filter(r -> counts(r.role(), r.purpose(), r.channel()))
            .map(Reservation::at)
            .sorted(Comparator.reverseOrder())
            .toList();
    if (newestFirst.size() < max) {
      return Optional.empty();
    }
    Instant free = newestFirst.get(max - 1).plus(window);
    return free.isAfter(now) ? Optional.of(free) : Optional.empty();
  }
}
