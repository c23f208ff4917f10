package io.engage.audience;

import io.engage.error.Problems;
import java.time.Duration;
import java.time.Instant;

/**
 * How far from now something lies: at least the one, less than the other.
 *
 * @param from the least distance
 * @param to the first distance that is too far
 */
record Window(Duration from, Duration to) {

  private static final Duration FARTHEST = Duration.ofDays(366);

  /** Refuses a window that holds nothing; {@code segment} is what it belongs to. */
  static Window of(String segment, Duration from, Duration to) {
    new Problems()
        .require(!from.isNegative(), segment + ".from", "must be zero or more, is " + from)
        .require(
            to.compareTo(from) > 0, segment + ".to", "must be more than " + from + ", is " + to)
        .require(to.compareTo(FARTHEST) <= 0, segment + ".to", "must be 366 days at most, is " + to)
        .throwIfAny();
    return new Window(from, to);
  }

  boolean isAhead(Instant at, Instant now) {
    return contains(Duration.between(now, at));
  }

  boolean isPast(Instant at, Instant now) {
    return contains(Duration.between(at, now));
  }

  private boolean contains(Duration distance) {
    return distance.compareTo(from) >= 0 && distance.compareTo(to) < 0;
  }
}
