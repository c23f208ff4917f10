package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.error.Problems;
import io.engage.message.Fact;
import java.util.Map;

/** So many activities within so many local calendar days, today included. */
record Threshold(int count, int days) implements Condition {

  static final int LONGEST = 90;

  Threshold {
    new Problems()
        .require(
            count >= 1 && count <= Member.MOST_ACTIVITIES,
            "threshold.count",
            "must be 1 to " + Member.MOST_ACTIVITIES + ", is " + count)
        .require(
            days >= 1 && days <= LONGEST,
            "threshold.days",
            "must be 1 to " + LONGEST + ", is " + days)
        .throwIfAny();
  }

  /** Whoever did it often lately did it lately. */
  @Override
  public Hints hints(Query query) {
    return Hints.activity(LocalDays.before(query, days), LocalDays.after(query, 0));
  }

  @Override
  public boolean holds(Member member, Query query) {
    return lately(member, query) >= count;
  }

  @Override
  public Map<String, Fact> facts(Member member, Query query) {
    return Map.of("times", Fact.of(lately(member, query)), "within_days", Fact.of(days));
  }

  private long lately(Member member, Query query) {
    LocalDays calendar = LocalDays.of(member, query);
    return member.activities().stream()
        .filter(at -> !at.isAfter(query.asOf()))
        .filter(at -> calendar.ago(at) < days)
        .count();
  }
}
