package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.error.Problems;
import io.engage.message.Fact;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long it has been, measured by what is usual for the person: the median of the days between
 * two activities. Several activities on one local day are one.
 */
record PersonalCadence(Set<Rhythm> wanted, int leastHistory) implements Condition {

  PersonalCadence {
    wanted = Set.copyOf(wanted);
    new Problems()
        .require(!wanted.isEmpty(), "personalCadence.rhythm", "is missing; say Rhythm.DUE")
        .require(
            leastHistory >= 2 && leastHistory <= Member.MOST_ACTIVITIES,
            "personalCadence.leastHistory",
            "must be 2 to " + Member.MOST_ACTIVITIES + " days of activity, is " + leastHistory)
        .throwIfAny();
  }

  @Override
  public boolean holds(Member member, Query query) {
    List<Long> days = daysAgo(member, query);
    return median2(days)
        .map(median2 -> Rhythm.of(2 * days.get(0), median2))
        .filter(wanted::contains)
        .isPresent();
  }

  @Override
  public Map<String, Fact> facts(Member member, Query query) {
    Map<String, Fact> facts = new HashMap<>(Facts.daysSinceActivity(member, query));
    median2(daysAgo(member, query))
        .map(median2 -> BigDecimal.valueOf(median2).divide(BigDecimal.valueOf(2)))
        .ifPresent(median -> facts.put("usual_gap_days", Fact.of(median)));
    return facts;
  }

  /** The days on which the person was active, the latest first. */
  private static List<Long> daysAgo(Member member, Query query) {
    LocalDays calendar = LocalDays.of(member, query);
    return member.activities().stream()
        .map(calendar::ago)
        .filter(days -> days >= 0)
        .distinct()
        .toList();
  }

  /** Twice the median gap, so that it stays whole; empty below the least history. */
  private Optional<Long> median2(List<Long> days) {
    if (days.size() < leastHistory) {
      return Optional.empty();
    }
    List<Long> gaps =
        IntStream.range(1, days.size())
            .mapToObj(i -> days.get(i) - days.get(i - 1))
            .sorted()
            .toList();
    int middle = gaps.size() / 2;
    return Optional.of(gaps.get(middle) + gaps.get((gaps.size() - 1) / 2));
  }
}
