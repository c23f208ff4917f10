package io.engage.audience;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * The built-in segments. Days are local calendar days of each person's zone. A number that cannot
 * be is refused at once, with everything that is wrong.
 *
 * <p>What a segment knows of its people it adds to their facts, unless the source has a fact of
 * that name.
 */
public final class Segments {

  /** After how many days without activity {@link #inactive(SegmentSource)} selects somebody. */
  public static final int INACTIVE_DAYS = 7;

  /** After how many days without activity somebody is dormant. */
  public static final int DORMANT_DAYS = Inactivity.DORMANT;

  /** On how many days somebody must have been active before they have a rhythm of their own. */
  public static final int LEAST_HISTORY = 3;

  private Segments() {}

  /**
   * People whose last activity was {@code days} days ago, give or take {@code tolerance}: the
   * cadence of a service that is due again. Adds {@code days_since_activity}.
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

  /** People who did nothing for {@link #INACTIVE_DAYS} days. */
  public static Segment inactive(SegmentSource source) {
    return inactive(source, INACTIVE_DAYS);
  }

  /**
   * People who did nothing for so many days and joined before that. Adds {@code
   * days_since_activity}, and {@code dormant} after {@link #DORMANT_DAYS}.
   *
   * @param source people with their {@link Member#lastActivity()} or, if they never did anything,
   *     {@link Member#joined()}; who has neither is not selected
   * @param days 1 to 365
   */
  public static Segment inactive(SegmentSource source, int days) {
    return new Segment("inactive for " + days + " days", source, new Inactivity(days));
  }

  /** People who did nothing for {@link #DORMANT_DAYS} days. */
  public static Segment dormant(SegmentSource source) {
    return inactive(source, DORMANT_DAYS);
  }

  /**
   * People of whom an occasion starts soon: in {@code from} or more, but in less than {@code to}.
   * Adds {@code starts}, a moment, and {@code hours_until}.
   *
   * @param source people with their {@link Member#occasion()}; only those that are open count
   * @param from zero or more
   * @param to more than {@code from}, 366 days at most
   */
  public static Segment upcoming(SegmentSource source, Duration from, Duration to) {
    return new Segment(
        "starts in " + from + " to " + to, source, new Upcoming(Window.of("upcoming", from, to)));
  }

  /** People of whom an occasion ended 24 to 48 hours ago, and nobody said how it was. */
  public static Segment followUpMissing(SegmentSource source) {
    return followUpMissing(source, Duration.ofHours(24), Duration.ofHours(48));
  }

  /**
   * People of whom an open occasion ended {@code from} ago or more, but less than {@code to} ago:
   * nobody answered, missed or called it off. Adds {@code hours_since}.
   *
   * @param source people with their {@link Member#occasion()} and its end
   */
  public static Segment followUpMissing(SegmentSource source, Duration from, Duration to) {
    return new Segment(
        "unanswered since " + from + " to " + to,
        source,
        Ended.unanswered(Window.of("followUpMissing", from, to)));
  }

  /** People whose first session ended 2 to 4 hours ago. */
  public static Segment firstSession(SegmentSource source) {
    return firstSession(source, Duration.ofHours(2), Duration.ofHours(4));
  }

  /**
   * People of whom the occasion with the number 1 ended {@code from} ago or more, but less than
   * {@code to} ago, and neither fell through nor was missed. Adds {@code hours_since}.
   *
   * @param source people with their {@link Member#occasion()}, its end and number
   */
  public static Segment firstSession(SegmentSource source, Duration from, Duration to) {
    return new Segment(
        "first session " + from + " to " + to + " ago",
        source,
        Ended.first(Window.of("firstSession", from, to)));
  }

  /**
   * People who did it {@code count} times or more within {@code days} days, today included. The
   * cool-down is of as many days, so that what was told once is not told again; {@link
   * Segment#coolDown(int)} says otherwise. Adds {@code times} and {@code within_days}.
   *
   * @param source people with their {@link Member#activities()}
   * @param count 1 to {@link Member#MOST_ACTIVITIES}
   * @param days 1 to 90
   */
  public static Segment threshold(SegmentSource source, int count, int days) {
    Threshold condition = new Threshold(count, days);
    return new Segment(count + " times in " + days + " days", source, condition)
        .coolDown(Math.min(days, Segment.LONGEST_COOL_DOWN));
  }

  /** People of this rhythm, with a history of {@link #LEAST_HISTORY} days of activity or more. */
  public static Segment personalCadence(SegmentSource source, Set<Rhythm> rhythms) {
    return personalCadence(source, rhythms, LEAST_HISTORY);
  }

  /**
   * People for whom it is time, by what is usual for them. Adds {@code days_since_activity} and
   * {@code usual_gap_days}.
   *
   * @param source people with their {@link Member#activities()}
   * @param rhythms how long it may have been, against the person's own median
   * @param leastHistory on how many days the person must have been active; 2 or more. Who has less
   *     is not selected
   */
  public static Segment personalCadence(
      SegmentSource source, Set<Rhythm> rhythms, int leastHistory) {
    return new Segment(
        "personal cadence " + rhythms, source, new PersonalCadence(rhythms, leastHistory));
  }

  /** Everybody whom the source knows. */
  public static Segment everyone(SegmentSource source) {
    return new Segment("everyone", source, (member, query) -> true);
  }

  /**
   * The people with these ids, as far as the source knows them. They are looked up with {@link
   * SegmentSource#findAll}.
   */
  public static Segment ids(SegmentSource source, Collection<String> ids) {
    Ids condition = new Ids(Set.copyOf(ids));
    return new Segment(condition.wanted().size() + " ids", source, condition);
  }
}
