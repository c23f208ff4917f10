package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.error.Problems;
import io.engage.message.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Nothing for so many local calendar days. Somebody who never did anything counts from the day they
 * joined. There is no hint to the source: it would leave them out.
 */
record Inactivity(int days) implements Condition {

  static final int LONGEST = 365;
  static final int DORMANT = 14;

  Inactivity {
    new Problems()
        .require(
            days >= 1 && days <= LONGEST,
            "inactive.days",
            "must be 1 to " + LONGEST + ", is " + days)
        .throwIfAny();
  }

  @Override
  public boolean holds(Member member, Query query) {
    return since(member, days, query);
  }

  @Override
  public Map<String, Fact> facts(Member member, Query query) {
    Map<String, Fact> facts = new HashMap<>(Facts.daysSinceActivity(member, query));
    if (since(member, DORMANT, query)) {
      facts.put("dormant", Fact.of("yes"));
    }
    return facts;
  }

  private static boolean since(Member member, int days, Query query) {
    LocalDays calendar = LocalDays.of(member, query);
    Optional<Instant> known = member.lastActivity().or(member::joined);
    return known.isPresent()
        && calendar.ago(known.get()) >= days
        && member.joined().map(at -> calendar.ago(at) >= days).orElse(true);
  }
}
