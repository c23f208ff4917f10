package io.engage.jdbc.faults;

import static java.util.stream.Collectors.groupingBy;

import io.engage.jdbc.faults.SinkLedger.Acceptance;
import io.engage.jdbc.faults.Snapshot.Row;
import io.engage.message.CapLimit;
import io.engage.message.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Caps, by counting: no person and no address got more different messages than their limit. */
record CapCheck(HouseRules rules, Map<String, Row> messages, List<Acceptance> accepted) {

  List<String> broken() {
    List<String> broken = new ArrayList<>();
    for (CapLimit limit : rules.caps()) {
      check(limit, this::person, broken);
      check(limit, one -> "address " + one.address(), broken);
    }
    return broken;
  }

  private void check(CapLimit limit, Function<Acceptance, String> subject, List<String> broken) {
    accepted.stream()
        .filter(one -> messages.containsKey(one.message()))
        .filter(one -> limit.purposes().contains(purpose(one)))
        .collect(groupingBy(subject))
        .forEach(
            (who, all) -> {
              for (Acceptance last : all) {
                long counted = countUntil(last, all, limit);
                Invariants.require(
                    broken,
                    counted <= limit.max(),
                    limit.name() + " of " + who + ": " + counted + " messages");
              }
            });
  }

  private String person(Acceptance one) {
    Row row = messages.get(one.message());
    return row == null ? "nobody" : "person " + row.person();
  }

  /** A place is taken at the attempt, so acceptances may be nearer to each other by that much. */
  private long countUntil(Acceptance last, List<Acceptance> all, CapLimit limit) {
    Instant since = last.at().minus(limit.window()).plus(rules.lateness()).plus(rules.skew());
    return all.stream()
        .filter(one -> one.at().isAfter(since) && !one.at().isAfter(last.at()))
        .map(Acceptance::message)
        .distinct()
        .count();
  }

  private static Purpose purpose(Acceptance one) {
    return Purpose.valueOf(one.purpose().toUpperCase(Locale.ROOT));
  }
}
