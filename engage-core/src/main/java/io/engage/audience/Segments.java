package io.engage.audience;

import io.engage.audience.PageRequest.ActivityRange;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The built-in segments. */
public final class Segments {

  private Segments() {}

  /**
   * People whose last activity was {@code days} days ago, give or take {@code tolerance}: the
   * cadence of a service that is due again. Days are local calendar days of each person's zone.
   *
   * @param source people with their {@link Member#lastActivity()}; who has none is not selected
   * @param days 1 or more
   * @param tolerance 0 or more, less than {@code days}
   */
  public static Segment lastActivity(SegmentSource source, int days, int tolerance) {
    return new Segment(
        "last activity " + days + "±" + tolerance + " days ago",
        source,
        new Cadence(days, tolerance));
  }

  /** Everybody whom the source knows. */
  public static Segment everyone(SegmentSource source) {
    return where("everyone", source, id -> true);
  }

  /** The people with these ids, as far as the source knows them. */
  public static Segment ids(SegmentSource source, Collection<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return where(wanted.size() + " ids", source, wanted::contains);
  }

  private static Segment where(String description, SegmentSource source, Predicate<String> wanted) {
    return new Segment(
        description,
        source,
        new Segment.Condition() {
          @Override
          public Optional<ActivityRange> range(Segment.Query query) {
            return Optional.empty();
          }

          @Override
          public boolean holds(Member member, Segment.Query query) {
            return wanted.test(member.recipient().id());
          }
        });
  }
}
