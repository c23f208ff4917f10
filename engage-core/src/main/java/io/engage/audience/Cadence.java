package io.engage.audience;

import io.engage.audience.PageRequest.ActivityRange;
import io.engage.audience.Segment.Query;
import io.engage.error.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Last activity so many local calendar days ago, give or take a few. */
record Cadence(int days, int tolerance) implements Segment.Condition {

  /**
   * Local days differ by at most a day from days of 24 hours counted anywhere else, and DST adds
   * one.
   */
  private static final Duration SLACK = Duration.ofDays(2);

  Cadence {
    new Problems()
        .require(days >= 1, "cadence.days", "must be 1 or more, is " + days)
        .require(
            tolerance >= 0 && tolerance < days,
            "cadence.tolerance",
            "must be 0 or more and less than the days, is " + tolerance)
        .throwIfAny();
  }

  @Override
  public Optional<ActivityRange> range(Query query) {
    Instant from = query.asOf().minus(Duration.ofDays(days + (long) tolerance)).minus(SLACK);
    Instant until = query.asOf().minus(Duration.ofDays(days - (long) tolerance)).plus(SLACK);
    return Optional.of(new ActivityRange(from, until));
  }

  @Override
  public boolean holds(Member member, Query query) {
    ZoneId zone = member.recipient().zone().orElse(query.zone());
    return member
        .lastActivity()
        .map(last -> Math.abs(daysAgo(last, query.asOf(), zone) - days) <= tolerance)
        .orElse(false);
  }

  private static long daysAgo(Instant last, Instant now, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(last, zone), LocalDate.ofInstant(now, zone));
  }
}
