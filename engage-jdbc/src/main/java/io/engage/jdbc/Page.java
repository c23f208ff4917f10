package io.engage.jdbc;

import static io.engage.store.PlanResult.Kind.ALREADY_PLANNED;
import static io.engage.store.PlanResult.Kind.KEY_CONFLICT;
import static io.engage.store.PlanResult.Kind.PLANNED;
import static io.engage.store.PlanResult.Kind.SUPERSEDED;

import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides about messages that are planned together, one after the other. */
final class Page {

  final Map<KeyTable.Key, KeyTable.Owner> owners = new HashMap<>();
  final List<PlannedMessage> fresh = new ArrayList<>();

  /** Messages of an older generation that had taken their keys already. */
  final List<Message> superseded = new ArrayList<>();

  /** Messages that get the key of one that was superseded. */
  final List<Message> keyless = new ArrayList<>();

  /** What is newer now than it was. */
  final Map<Subject, Integer> raised = new HashMap<>();

  private final Map<Subject, Integer> generations;
  private final Set<UUID> seen;

  /**
   * A page.
   *
   * @param known messages of it that are in the ledger already
   * @param generations the oldest that may be planned
   */
  Page(Set<UUID> known, Map<Subject, Integer> generations) {
    seen = new HashSet<>(known);
    this.generations = new HashMap<>(generations);
  }

  /** Of several messages with one key the first is the one that may get it. */
  Collection<Message> firstOfEachKey(List<PlannedMessage> planned) {
    Map<KeyTable.Key, Message> first = new LinkedHashMap<>();
    planned.stream()
        .filter(Page::takesKey)
        .map(PlannedMessage::message)
        .filter(message -> !seen.contains(message.id().value()))
        .forEach(message -> first.putIfAbsent(KeyTable.Key.of(message), message));
    return first.values();
  }

  /** What becomes of the next message. */
  PlanResult result(PlannedMessage planned) {
    Message message = planned.message();
    if (seen.contains(message.id().value())) {
      return new PlanResult(ALREADY_PLANNED, message.id());
    }
    return takesKey(planned) ? withKey(planned) : write(planned);
  }

  private PlanResult withKey(PlannedMessage planned) {
    Message message = planned.message();
    Optional<KeyTable.Owner> owner = Optional.ofNullable(owners.get(KeyTable.Key.of(message)));
    boolean own = owner.filter(one -> one.message().equals(message.id().value())).isPresent();
    if (owner.isPresent() && !own) {
      boolean same = owner.get().fingerprint().equals(message.fingerprint());
      return new PlanResult(
          same ? ALREADY_PLANNED : KEY_CONFLICT, new MessageId(owner.get().message()));
    }
    if (isSuperseded(message)) {
      if (own) {
        superseded.add(message);
        owners.remove(KeyTable.Key.of(message));
      }
      return new PlanResult(SUPERSEDED, message.id());
    }
    if (!own) {
      keyless.add(message);
      owners.put(KeyTable.Key.of(message), KeyTable.Owner.of(message));
    }
    raise(message);
    return write(planned);
  }

  private PlanResult write(PlannedMessage planned) {
    MessageId id = planned.message().id();
    fresh.add(planned);
    seen.add(id.value());
    return new PlanResult(PLANNED, id);
  }

  private boolean isSuperseded(Message message) {
    return Subject.counted(message)
        .map(subject -> message.origin().generation() < generations.getOrDefault(subject, 0))
        .orElse(false);
  }

  private void raise(Message message) {
    int generation = message.origin().generation();
    Subject.counted(message)
        .filter(subject -> generation > generations.getOrDefault(subject, 0))
        .ifPresent(
            subject -> {
              generations.put(subject, generation);
              raised.put(subject, generation);
            });
  }

  private static boolean takesKey(PlannedMessage planned) {
    return planned.state() != MessageState.SKIPPED;
  }
}
