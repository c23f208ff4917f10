package io.engage.jdbc;

import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.Claim;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A message whose rows are locked, and what is to be written of it. */
final class Held {

  private final Job job;
  private final String tenant;
  private final String correlationId;
  private final List<HistoryRow> steps = new ArrayList<>();
  private Progress progress;
  private int changes;
  private boolean attempted;
  private boolean freed;
  private boolean touched;

  private Held(Job job, String tenant, String correlationId, Progress progress, int changes) {
    this.job = job;
    this.tenant = tenant;
    this.correlationId = correlationId;
    this.progress = progress;
    this.changes = changes;
  }

  /** An open message with its job. */
  static Held open(Row row) throws SQLException {
    return of(Job.read(row), row);
  }

  /** A message at its end, whose job is gone. */
  static Held ended(Row row) throws SQLException {
    return of(Job.none(row.id("id")), row);
  }

  private static Held of(Job job, Row row) throws SQLException {
    return new Held(
        job,
        row.text("tenant"),
        row.text("correlation_id"),
        MessageRow.progress(row),
        row.number("changes"));
  }

  UUID id() {
    return job.message();
  }

  String tenant() {
    return tenant;
  }

  long fence() {
    return job.fence();
  }

  MessageState state() {
    return progress.state();
  }

  Progress progress() {
    return progress;
  }

  int changes() {
    return changes;
  }

  List<HistoryRow> steps() {
    return steps;
  }

  boolean isTouched() {
    return touched;
  }

  boolean isAttempted() {
    return attempted;
  }

  boolean isFreed() {
    return freed;
  }

  boolean needsWords() {
    return job.needsWords();
  }

  /** Whether the claim still counts, be its lease lapsed or not. */
  boolean stands(Claim claim) {
    return !freed && job.stands(claim);
  }

  boolean mayBeTried(Claim claim) {
    return stands(claim) && job.alive() && state() != MessageState.SENDING;
  }

  /**
   * One step on.
   *
   * @throws IllegalArgumentException when it is no legal move
   */
  void move(MessageState next, Instant at, String cause) {
    if (!state().canBecome(next)) {
      throw new IllegalArgumentException(
          "message " + id() + ": " + state().label() + " cannot become " + next.label());
    }
    StateChange change = new StateChange(at, Optional.of(state()), next, cause);
    steps.add(new HistoryRow(id(), ++changes, change, progress.attempts(), correlationId));
    become(next, progress.due(), progress.reason());
  }

  /** The attempt itself. */
  void go(Instant at) {
    if (needsWords()) {
      throw new IllegalArgumentException("message " + id() + " has no words to send");
    }
    progress =
        new Progress(
            state(),
            progress.due(),
            progress.attempts() + 1,
            progress.spared(),
            progress.possibleDuplicate(),
            Optional.empty(),
            progress.provider(),
            progress.providerId());
    attempted = true;
    move(MessageState.SENDING, at, "attempt");
  }

  /** Comes to an end, or to a place where it waits, and is nobody's any more. */
  void rest(Instant due, Optional<String> reason) {
    become(state(), due, reason);
    freed = true;
  }

  /** What a provider said. */
  void answered(Optional<String> provider, Optional<String> providerId) {
    told(
        progress.spared(),
        progress.possibleDuplicate(),
        provider.or(progress::provider),
        providerId.or(progress::providerId));
  }

  /** The provider may have it already. */
  void doubted() {
    told(progress.spared(), true, progress.provider(), progress.providerId());
  }

  /** So many attempts more do not count against the retries. */
  void spare(int attempts) {
    told(
        progress.spared() + attempts,
        progress.possibleDuplicate(),
        progress.provider(),
        progress.providerId());
  }

  private void told(
      int spared,
      boolean possibleDuplicate,
      Optional<String> provider,
      Optional<String> providerId) {
    progress =
        new Progress(
            progress.state(),
            progress.due(),
            progress.attempts(),
            spared,
            possibleDuplicate,
            progress.reason(),
            provider,
            providerId);
  }

  private void become(MessageState state, Instant due, Optional<String> reason) {
    touched = true;
    progress =
        new Progress(
            state,
            due,
            progress.attempts(),
            progress.spared(),
            progress.possibleDuplicate(),
            reason,
            progress.provider(),
            progress.providerId());
  }
}
