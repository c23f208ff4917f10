package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.Addressee;
import io.engage.message.Message;
import io.engage.message.MessageState;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The attempt: locks persons and addresses, reads, asks the gate, writes what it says. */
final class Attempts {

  private final MessageTables messages;
  private final Contacts contacts;
  private final Subjects subjects;

  Attempts(MessageTables messages, Contacts contacts, Subjects subjects) {
    this.messages = messages;
    this.contacts = contacts;
    this.subjects = subjects;
  }

  List<AttemptResult> attempt(Handle handle, List<Claim> group, Instant now, AttemptGate gate) {
    if (group.isEmpty()) {
      return List.of();
    }
    List<Addressee> people = group.stream().map(claim -> claim.message().to()).toList();
    Contacts.Book book = contacts.lock(handle, people);
    Map<UUID, Held> held =
        messages.hold(handle, group.stream().map(claim -> claim.id().value()).toList());
    Map<Subject, Integer> newest = subjects.newest(handle, counted(group));
    List<AttemptResult> results = new ArrayList<>();
    for (Claim claim : group) {
      Optional<Held> message =
          Optional.ofNullable(held.get(claim.id().value())).filter(one -> one.mayBeTried(claim));
      AttemptDecision decision =
          message.isEmpty()
              ? new Lost()
              : superseded(claim.message(), newest)
                  .orElseGet(() -> gate.decide(claim, book.standing(claim.message().to())));
      message.ifPresent(one -> note(one, decision, now));
      if (decision instanceof Proceed proceed && proceed.counts()) {
        book.take(claim.message(), now);
      }
      results.add(new AttemptResult(claim, decision));
    }
    List<Filled> changes = new ArrayList<>(messages.changes(held.values()));
    changes.add(book.changes());
    Bulk.writeAll(handle, changes);
    return results;
  }

  private static List<Subject> counted(List<Claim> group) {
    return group.stream().flatMap(claim -> Subject.counted(claim.message()).stream()).toList();
  }

  /** It was in hand, or had failed, when a newer generation took the older ones back. */
  private static Optional<AttemptDecision> superseded(
      Message message, Map<Subject, Integer> newest) {
    return Subject.counted(message)
        .map(subject -> newest.getOrDefault(subject, 0))
        .filter(generation -> generation > message.origin().generation())
        .map(generation -> new Skip("superseded by generation " + generation));
  }

  private static void note(Held message, AttemptDecision decision, Instant now) {
    if (decision instanceof Proceed) {
      message.go(now);
    } else if (decision instanceof Defer defer) {
      if (message.state() != MessageState.SCHEDULED) {
        message.move(MessageState.SCHEDULED, now, defer.reason());
      }
      message.rest(defer.until(), Optional.of(defer.reason()));
    } else if (decision instanceof Skip skip) {
      message.move(MessageState.SKIPPED, now, skip.reason());
      message.rest(now, Optional.of(skip.reason()));
    } else if (decision instanceof Expire expire) {
      message.move(MessageState.EXPIRED, now, expire.reason());
      message.rest(now, Optional.of(expire.reason()));
    } else {
      throw new IllegalArgumentException("a gate cannot say that a message is lost");
    }
  }
}
