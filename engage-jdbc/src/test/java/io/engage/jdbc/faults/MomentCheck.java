package io.engage.jdbc.faults;

import io.engage.jdbc.faults.SinkLedger.Acceptance;
import io.engage.jdbc.faults.SinkLedger.OptOut;
import io.engage.jdbc.faults.Snapshot.Row;
import io.engage.message.Purpose;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The attempt is what counts: a message that was accepted had one shortly before, within the window
 * and not after an opt-out.
 */
record MomentCheck(HouseRules rules, Snapshot store, List<OptOut> optOuts) {

  void check(Row row, Acceptance accepted, List<String> broken) {
    Optional<Instant> attempt =
        store.attempts().getOrDefault(row.id(), List.of()).stream()
            .filter(at -> !at.isAfter(accepted.at().plus(rules.skew())))
            .max(Comparator.naturalOrder());
    if (attempt.isEmpty()) {
      broken.add(row.id() + " was accepted before any attempt");
      return;
    }
    Instant latest = attempt.get().plus(rules.lateness()).plus(rules.skew());
    Invariants.require(
        broken,
        !accepted.at().isAfter(latest),
        row.id() + " was accepted at " + accepted.at() + ", attempted at " + attempt.get());
    checkWindow(row, attempt.get(), broken);
    checkOptOuts(row, attempt.get(), broken);
  }

  private void checkWindow(Row row, Instant attempt, List<String> broken) {
    Invariants.require(
        broken,
        !rules.windowed().contains(purpose(row)) || rules.window().contains(attempt, row.zone()),
        row.id() + " went at " + attempt.atZone(row.zone()) + ", outside the window");
  }

  private void checkOptOuts(Row row, Instant attempt, List<String> broken) {
    boolean isAgainstTheirWill =
        purpose(row).needsConsent()
            && optOuts.stream()
                .filter(no -> no.address().equals(row.address()))
                .anyMatch(no -> attempt.isAfter(no.at().plus(rules.skew())));
    Invariants.require(broken, !isAgainstTheirWill, row.id() + " went after an opt-out");
  }

  private static Purpose purpose(Row row) {
    return Purpose.valueOf(row.purpose().toUpperCase(Locale.ROOT));
  }
}
