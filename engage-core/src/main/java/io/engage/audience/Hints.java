package io.engage.audience;

import io.engage.audience.PageRequest.ActivityRange;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * Outside which nobody is selected. What is absent may be anything.
 *
 * @param ids the only people
 * @param activity of the last activity
 * @param starts of the occasion's start
 * @param ends of the occasion's end
 */
record Hints(
    Optional<Set<String>> ids,
    Optional<ActivityRange> activity,
    Optional<ActivityRange> starts,
    Optional<ActivityRange> ends) {

  static final Hints NONE =
      new Hints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Hints ids(Set<String> ids) {
    return new Hints(Optional.of(ids), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Hints activity(Instant from, Instant until) {
    return new Hints(Optional.empty(), range(from, until), Optional.empty(), Optional.empty());
  }

  static Hints starts(Instant from, Instant until) {
    return new Hints(Optional.empty(), Optional.empty(), range(from, until), Optional.empty());
  }

  static Hints ends(Instant from, Instant until) {
    return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), range(from, until));
  }

  /** For who is inside of both: what only one of them says holds too. */
  Hints and(Hints other) {
    return new Hints(
        both(ids, other.ids, Hints::common),
        both(activity, other.activity, Hints::overlap),
        both(starts, other.starts, Hints::overlap),
        both(ends, other.ends, Hints::overlap));
  }

  /** For who is inside of one of them: only what both say of. */
  Hints or(Hints other) {
    return new Hints(
        ids.flatMap(one -> other.ids.map(two -> united(one, two))),
        activity.flatMap(one -> other.activity.map(two -> hull(one, two))),
        starts.flatMap(one -> other.starts.map(two -> hull(one, two))),
        ends.flatMap(one -> other.ends.map(two -> hull(one, two))));
  }

  PageRequest request(String tenant, Optional<String> after, int size) {
    return new PageRequest(tenant, after, size, activity, starts, ends);
  }

  private static <T> Optional<T> both(
      Optional<T> one, Optional<T> other, BinaryOperator<T> merging) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(merging.apply(one.get(), other.get()))
        : one.or(() -> other);
  }

  /** An empty range when they lie apart. */
  private static ActivityRange overlap(ActivityRange one, ActivityRange other) {
    Instant from = later(one.from(), other.from());
    Instant until = earlier(one.until(), other.until());
    return new ActivityRange(from, later(from, until));
  }

  private static ActivityRange hull(ActivityRange one, ActivityRange other) {
    return new ActivityRange(earlier(one.from(), other.from()), later(one.until(), other.until()));
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> ids = new TreeSet<>(one);
    ids.retainAll(other);
    return ids;
  }

  private static Set<String> united(Set<String> one, Set<String> other) {
    Set<String> ids = new TreeSet<>(one);
    ids.addAll(other);
    return ids;
  }

  private static Optional<ActivityRange> range(Instant from, Instant until) {
    return Optional.of(new ActivityRange(from, until));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
