package io.engage.audience;

import java.time.Instant;
import java.util.Optional;

/**
 * Which page of a source is wanted. The ranges are hints: a source that cannot tell may return
 * others too, the segment sorts them out.
 *
 * @param tenant whose people
 * @param after the cursor of the page before; empty for the first
 * @param size how many members at most, 1 or more
 * @param activity if present, only people whose last activity lies in this range are wanted
 * @param starts if present, only occasions that start in this range are wanted
 * @param ends if present, only occasions that end in this range are wanted
 */
public record PageRequest(
    String tenant,
    Optional<String> after,
    int size,
    Optional<ActivityRange> activity,
    Optional<ActivityRange> starts,
    Optional<ActivityRange> ends) {

  /** A page of people, whatever their occasions. */
  public PageRequest(
      String tenant, Optional<String> after, int size, Optional<ActivityRange> activity) {
    this(tenant, after, size, activity, Optional.empty(), Optional.empty());
  }

  /** After which place the page begins; {@link Place#START} for the first. */
  public Place place() {
    return after.map(Place::at).orElse(Place.START);
  }

  /**
   * A half-open range of instants.
   *
   * @param from the first instant inside
   * @param until the first instant after
   */
  public record ActivityRange(Instant from, Instant until) {

    /** Whether it is inside. */
    public boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }
}
