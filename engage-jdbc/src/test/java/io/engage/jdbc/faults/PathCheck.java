package io.engage.jdbc.faults;

import io.engage.jdbc.faults.Snapshot.Row;
import io.engage.jdbc.faults.Snapshot.Step;
import io.engage.message.MessageState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A history is a path of the state machine that leads to where the message stands: its end. */
record PathCheck(Snapshot store) {

  private static final Set<MessageState> BEGINNINGS =
      EnumSet.of(
          MessageState.SCHEDULED, MessageState.PENDING, MessageState.READY, MessageState.SKIPPED);

  void check(Row row, List<String> broken) {
    List<Step> steps = store.steps().getOrDefault(row.id(), List.of());
    Optional<MessageState> before = Optional.empty();
    for (Step step : steps) {
      boolean follows = step.from().equals(before) && isLegal(step);
      Invariants.require(broken, follows, row.id() + " went from " + before + " along " + step);
      before = Optional.of(step.to());
    }
    Invariants.require(
        broken,
        before.equals(Optional.of(row.state())),
        row.id() + " is " + row.state() + ", its history ends with " + before);
    checkEnd(row, broken);
    checkAttempts(row, steps, broken);
  }

  private void checkEnd(Row row, List<String> broken) {
    Invariants.require(broken, !row.state().isOpen(), row.id() + " is still " + row.state());
    Invariants.require(
        broken,
        row.state().isOpen() == store.jobs().contains(row.id()),
        row.id() + " is " + row.state() + " and the queue thinks otherwise");
  }

  private void checkAttempts(Row row, List<Step> steps, List<String> broken) {
    List<Instant> attempts = store.attempts().getOrDefault(row.id(), List.of());
    long begun = steps.stream().filter(step -> step.to() == MessageState.SENDING).count();
    Invariants.require(
        broken,
        begun == row.attempts() && attempts.size() == row.attempts(),
        row.id() + " has " + row.attempts() + " attempts, " + attempts.size() + " and " + begun);
  }

  private static boolean isLegal(Step step) {
    return step.from()
        .map(from -> from.canBecome(step.to()))
        .orElseGet(() -> BEGINNINGS.contains(step.to()));
  }
}
