package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.error.Problems;
import io.engage.message.Fact;
import java.util.Map;

/** Last activity so many local calendar days ago, give or take a few. */
record Cadence(int days, int tolerance) implements Condition {

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
  public Hints hints(Query query) {
    return Hints.activity(
        LocalDays.before(query, days + (long) tolerance),
        LocalDays.after(query, days - (long) tolerance));
  }

  @Override
  public boolean holds(Member member, Query query) {
    LocalDays calendar = LocalDays.of(member, query);
    return member
        .lastActivity()
        .map(last -> Math.abs(calendar.ago(last) - days) <= tolerance)
        .orElse(false);
  }

  @Override
  public Map<String, Fact> facts(Member member, Query query) {
    return Facts.daysSinceActivity(member, query);
  }
}
