package io.engage.inmemory;

import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptDecision.Defer;
import io.engage.store.AttemptDecision.Expire;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the gate about messages and writes what it says. */
final class Attempts {

  private final Messages messages;
  private final Contacts contacts;
  private final Subjects subjects;
  private final InstantSource clock;

  Attempts(Messages messages, Contacts contacts, Subjects subjects, InstantSource clock) {
    this.subjects = subjects;
    this.messages = messages;
    this.contacts = contacts;
    this.clock = clock;
  }

  List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate) {
    List<AttemptResult> results = new ArrayList<>();
    for (Claim claim : group) {
      Optional<Row> held = messages.held(claim).filter(this::mayBeTried);
      AttemptDecision decision =
          held.isEmpty() ? new Lost() : superseded(claim).orElseGet(() -> decided(claim, gate));
      held.ifPresent(row -> write(row, decision, now));
      results.add(new AttemptResult(claim, decision));
    }
    return results;
  }

  /** It was in hand, or had failed, when a newer generation took the older ones back. */
  private Optional<AttemptDecision> superseded(Claim claim) {
    return subjects
        .supersededBy(claim.message())
        .map(generation -> new Skip("superseded by generation " + generation));
  }

  private AttemptDecision decided(Claim claim, AttemptGate gate) {
    return gate.decide(claim, contacts.standing(claim.message().to()));
  }

  private boolean mayBeTried(Row row) {
    return row.state() != MessageState.SENDING && row.isLeased(clock.instant());
  }

  private void write(Row row, AttemptDecision decision, Instant now) {
    if (decision instanceof Proceed proceed) {
      messages.put(proceeding(row, now));
      if (proceed.counts()) {
        contacts.takePlaces(row.message(), now);
      }
    } else if (decision instanceof Defer defer) {
      messages.put(deferred(row, defer, now));
    } else if (decision instanceof Skip skip) {
      messages.put(ended(row, MessageState.SKIPPED, now, skip.reason()));
    } else if (decision instanceof Expire expire) {
      messages.put(ended(row, MessageState.EXPIRED, now, expire.reason()));
    } else {
      throw new IllegalArgumentException("a gate cannot say that a message is lost");
    }
  }

  private static Row proceeding(Row row, Instant now) {
    if (row.words().isEmpty()) {
      throw new IllegalArgumentException("message " + row.id() + " has no words to send");
    }
    Row sending = row.moved(MessageState.SENDING, now, "attempt");
    Progress before = sending.progress();
    return sending.with(
        new Progress(
            before.state(),
            before.due(),
            before.attempts() + 1,
            before.spared(),
            before.possibleDuplicate(),
            Optional.empty(),
            before.provider(),
            before.providerId()));
  }

  private static Row deferred(Row row, Defer defer, Instant now) {
    Row waiting =
        row.state() == MessageState.SCHEDULED
            ? row
            : row.moved(MessageState.SCHEDULED, now, defer.reason());
    return waiting.due(defer.until()).because(Optional.of(defer.reason())).freed();
  }

  private static Row ended(Row row, MessageState end, Instant now, String reason) {
    return row.moved(end, now, reason).due(now).because(Optional.of(reason)).freed();
  }
}
