package io.engage.inmemory;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.CancelResult;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Tries;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records how messages fared, and takes them back. */
final class Outcomes {

  private final Messages messages;
  private final Contacts contacts;

  Outcomes(Messages messages, Contacts contacts) {
    this.messages = messages;
    this.contacts = contacts;
  }

  Set<MessageId> settle(List<Settlement> settlements) {
    Set<MessageId> settled = new LinkedHashSet<>();
    for (Settlement settlement : settlements) {
      Optional<Row> held = messages.held(settlement.claim());
      if (held.isPresent()) {
        messages.put(settled(held.get(), settlement));
        contacts.settle(settlement);
        settled.add(settlement.claim().id());
      }
    }
    return settled;
  }

  CancelResult cancel(MessageId id, String cause, Instant now) {
    return messages.find(id).map(row -> cancel(row, cause, now)).orElse(CancelResult.NOT_FOUND);
  }

  CancelResult cancel(Row row, String cause, Instant now) {
    if (row.state().canBecome(MessageState.CANCELLED)) {
      messages.put(
          row.moved(MessageState.CANCELLED, now, cause)
              .due(now)
              .because(Optional.of(cause))
              .freed());
    }
    return CancelResult.of(row.progress());
  }

  private static boolean staysScheduled(MessageState from, MessageState to) {
    return from == MessageState.SCHEDULED && to == MessageState.SCHEDULED;
  }

  private static Row settled(Row row, Settlement settlement) {
    if (settlement.path().isEmpty()) {
      throw new IllegalArgumentException("message " + row.id() + ": a path has at least one state");
    }
    Row there = row;
    for (MessageState next : settlement.path()) {
      there =
          staysScheduled(there.state(), next)
              ? there
              : there.moved(next, settlement.at(), settlement.cause());
    }
    Progress before = there.progress();
    return there
        .with(
            new Progress(
                before.state(),
                settlement.due(),
                before.attempts(),
                before.spared() + (settlement.tries() == Tries.SPARE ? 1 : 0),
                before.possibleDuplicate() || settlement.possibleDuplicate(),
                Optional.of(settlement.cause()),
                settlement.provider().or(before::provider),
                settlement.providerId().or(before::providerId)))
        .freed();
  }
}
