package io.engage.inmemory;

import static io.engage.store.PlanResult.Kind.ALREADY_PLANNED;
import static io.engage.store.PlanResult.Kind.KEY_CONFLICT;
import static io.engage.store.PlanResult.Kind.PLANNED;
import static io.engage.store.PlanResult.Kind.SUPERSEDED;

import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes new messages and lets no key be taken twice. */
final class Planner {

  private static final Set<MessageState> BEGINNINGS =
      EnumSet.of(
          MessageState.SCHEDULED, MessageState.PENDING, MessageState.READY, MessageState.SKIPPED);

  private final Messages messages;
  private final Subjects subjects;

  Planner(Messages messages, Subjects subjects) {
    this.messages = messages;
    this.subjects = subjects;
  }

  List<PlanResult> plan(List<PlannedMessage> planned, Instant now) {
    return planned.stream().map(one -> plan(one, now)).toList();
  }

  private PlanResult plan(PlannedMessage planned, Instant now) {
    Message message = planned.message();
    if (!BEGINNINGS.contains(planned.state())) {
      throw new IllegalArgumentException(
          "message " + message.id() + ": none begins as " + planned.state().label());
    }
    if (messages.find(message.id()).isPresent()) {
      return new PlanResult(ALREADY_PLANNED, message.id());
    }
    return planned.state() == MessageState.SKIPPED
        ? write(planned, now)
        : owner(message).map(owner -> taken(owner, message)).orElseGet(() -> takeKey(planned, now));
  }

  private Optional<Messages.Owner> owner(Message message) {
    return messages.owner(message.to().tenant(), message.key());
  }

  private static PlanResult taken(Messages.Owner owner, Message message) {
    boolean same = owner.fingerprint().equals(message.fingerprint());
    return new PlanResult(same ? ALREADY_PLANNED : KEY_CONFLICT, owner.message());
  }

  private PlanResult takeKey(PlannedMessage planned, Instant now) {
    if (subjects.isSuperseded(planned.message())) {
      return new PlanResult(SUPERSEDED, planned.message().id());
    }
    subjects.supersede(planned.message(), now);
    messages.takeKey(planned.message());
    return write(planned, now);
  }

  private PlanResult write(PlannedMessage planned, Instant now) {
    Row row = Row.planned(planned, now);
    messages.put(row);
    if (planned.countsAhead() && row.state().isOpen()) {
      messages.countAhead(row.message());
    }
    return new PlanResult(PLANNED, planned.message().id());
  }
}
