package io.engage.inmemory;

import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.Claim;
import io.engage.store.LedgerEntry;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message as it is stored.
 *
 * @param fence how often it was claimed
 * @param leasedUntil until when somebody works on it; empty once the lease was given back
 */
record Row(
    Message message,
    Progress progress,
    Optional<Words> words,
    List<StateChange> history,
    long fence,
    Optional<Instant> leasedUntil) {

  static Row planned(PlannedMessage planned, Instant now) {
    boolean skipped = planned.state() == MessageState.SKIPPED;
    Optional<String> reason = Optional.of(planned.cause()).filter(cause -> skipped);
    return new Row(
        planned.message(),
        Progress.planned(planned.state(), planned.due(), reason),
        planned.words(),
        List.of(new StateChange(now, Optional.empty(), planned.state(), planned.cause())),
        0,
        Optional.empty());
  }

  MessageId id() {
    return message.id();
  }

  MessageState state() {
    return progress.state();
  }

  /** Whether nobody cancelled, settled or claimed it since. */
  boolean stands(Claim claim) {
    return leasedUntil.isPresent() && fence == claim.fence();
  }

  boolean isLeased(Instant leaseNow) {
    return leasedUntil.map(leaseNow::isBefore).orElse(false);
  }

  boolean isDue(Instant now) {
    return state().isOpen() && !progress.due().isAfter(now);
  }

  Row leased(Instant until) {
    return new Row(message, progress, words, history, fence + 1, Optional.of(until));
  }

  Row held(Instant until) {
    return new Row(message, progress, words, history, fence, Optional.of(until));
  }

  Row freed() {
    return new Row(message, progress, words, history, fence, Optional.empty());
  }

  Row speaking(Words finished) {
    return new Row(message, progress, Optional.of(finished), history, fence, leasedUntil);
  }

  Row with(Progress next) {
    return new Row(message, next, words, history, fence, leasedUntil);
  }

  Row due(Instant due) {
    return with(
        new Progress(
            state(),
            due,
            progress.attempts(),
            progress.spared(),
            progress.possibleDuplicate(),
            progress.reason(),
            progress.provider(),
            progress.providerId()));
  }

  Row because(Optional<String> reason) {
    return with(
        new Progress(
            state(),
            progress.due(),
            progress.attempts(),
            progress.spared(),
            progress.possibleDuplicate(),
            reason,
            progress.provider(),
            progress.providerId()));
  }

  /**
   * The message one step on.
   *
   * @throws IllegalArgumentException when the step is no legal move
   */
  Row moved(MessageState next, Instant at, String cause) {
    if (!state().canBecome(next)) {
      throw new IllegalArgumentException(
          "message " + id() + ": " + state().label() + " cannot become " + next.label());
    }
    List<StateChange> longer = new ArrayList<>(history);
    longer.add(new StateChange(at, Optional.of(state()), next, cause));
    Progress there =
        new Progress(
            next,
            progress.due(),
            progress.attempts(),
            progress.spared(),
            progress.possibleDuplicate(),
            progress.reason(),
            progress.provider(),
            progress.providerId());
    return new Row(message, there, words, List.copyOf(longer), fence, leasedUntil);
  }

  /** The same message at another instant, its deadline moved along. */
  Row rescheduled(Instant at, int generation, Instant now) {
    Message moved = message.rescheduled(at, generation, progress.due());
    Row there =
        state() == MessageState.SCHEDULED
            ? this
            : moved(MessageState.SCHEDULED, now, "rescheduled");
    Row due = there.due(at.isAfter(now) ? at : now).because(Optional.of("rescheduled")).freed();
    return new Row(moved, due.progress, words, due.history, fence, Optional.empty());
  }

  Claim claim() {
    return new Claim(message, progress, words, fence);
  }

  LedgerEntry entry() {
    return new LedgerEntry(message, progress, words, history);
  }
}
