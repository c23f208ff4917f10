package io.engage.audience;

import java.time.Instant;
import java.util.Optional;

/**
 * Which page of a source is wanted.
 *
 * @param tenant whose people
 * @param after the cursor of the page before; empty for the first
 * @param size how many members at most, 1 or more
 * @param activity if present, only people whose last activity lies in this range are wanted; a
 *     source that cannot tell may return others too, the segment sorts them out
 */
public record PageRequest(
    String tenant, Optional<String> after, int size, Optional<ActivityRange> activity) {

  /**
   * A half-open range of instants.
   *
   * @param from the first instant inside
   * @param until the first instant after
   */
  public record ActivityRange(Instant from, Instant until) {}
}
