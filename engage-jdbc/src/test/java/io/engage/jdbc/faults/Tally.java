package io.engage.jdbc.faults;

import io.engage.jdbc.faults.SinkLedger.Acceptance;
import io.engage.message.MessageState;
import java.util.List;

/**
 * How a scene ended.
 *
 * @param messages how many messages were planned
 * @param accepted how many the sink accepted, twice counted twice
 * @param sent how many the ledger knows to be sent
 * @param unknown of how many nobody knows
 * @param possibleDuplicates how many were sent again after an unknown outcome
 * @param duplicates how many the sink really has more than once
 */
record Tally(
    int messages, int accepted, int sent, int unknown, int possibleDuplicates, int duplicates) {

  static Tally nothing() {
    return new Tally(0, 0, 0, 0, 0, 0);
  }

  static Tally of(Snapshot store, List<Acceptance> accepted) {
    long different = accepted.stream().map(Acceptance::message).distinct().count();
    return new Tally(
        store.messages().size(),
        accepted.size(),
        count(store, MessageState.SENT),
        count(store, MessageState.OUTCOME_UNKNOWN),
        Math.toIntExact(store.messages().stream().filter(Snapshot.Row::possibleDuplicate).count()),
        Math.toIntExact(accepted.size() - different));
  }

  Tally plus(Tally other) {
    return new Tally(
        messages + other.messages,
        accepted + other.accepted,
        sent + other.sent,
        unknown + other.unknown,
        possibleDuplicates + other.possibleDuplicates,
        duplicates + other.duplicates);
  }

  private static int count(Snapshot store, MessageState state) {
    return Math.toIntExact(store.messages().stream().filter(row -> row.state() == state).count());
  }
}
