package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.message.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What segments say of the people they select. */
final class Facts {

  private Facts() {}

  static Map<String, Fact> daysSinceActivity(Member member, Query query) {
    LocalDays calendar = LocalDays.of(member, query);
    return member
        .lastActivity()
        .map(last -> Map.of("days_since_activity", Fact.of(calendar.ago(last))))
        .orElse(Map.of());
  }

  /** Whole hours, rounded down. */
  static Map<String, Fact> hoursSince(Instant end, Query query) {
    return Map.of("hours_since", Fact.of(Duration.between(end, query.asOf()).toHours()));
  }

  /** When it starts, and in how many hours, to the nearest. */
  static Map<String, Fact> until(Instant start, Query query) {
    Duration left = Duration.between(query.asOf(), start);
    return Map.of("starts", Fact.of(start), "hours_until", Fact.of(left.plusMinutes(30).toHours()));
  }
}
