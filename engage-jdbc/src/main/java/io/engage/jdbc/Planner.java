package io.engage.jdbc;

import static io.engage.store.PlanResult.Kind.ALREADY_PLANNED;
import static io.engage.store.PlanResult.Kind.KEY_CONFLICT;
import static io.engage.store.PlanResult.Kind.PLANNED;

import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes new messages and lets no key be taken twice. */
final class Planner {

  private static final Set<MessageState> BEGINNINGS =
      EnumSet.of(
          MessageState.SCHEDULED, MessageState.PENDING, MessageState.READY, MessageState.SKIPPED);

  private final MessageTables messages;
  private final KeyTable keys;

  Planner(MessageTables messages, KeyTable keys) {
    this.messages = messages;
    this.keys = keys;
  }

  List<PlanResult> plan(Handle handle, List<PlannedMessage> planned, Instant now) {
    planned.forEach(Planner::checkBeginning);
    if (planned.isEmpty()) {
      return List.of();
    }
    Set<UUID> known = messages.known(handle, MessageTables.ids(planned).toList());
    Map<KeyTable.Key, KeyTable.Owner> owners =
        keys.take(handle, firstOfEachKey(planned, known), now);
    Set<UUID> seen = new HashSet<>(known);
    List<PlannedMessage> fresh = new ArrayList<>();
    List<PlanResult> results = new ArrayList<>();
    for (PlannedMessage one : planned) {
      PlanResult result = result(one, seen, owners);
      if (result.kind() == PLANNED) {
        fresh.add(one);
        seen.add(result.id().value());
      }
      results.add(result);
    }
    messages.insert(handle, fresh, now);
    return results;
  }

  Set<IdempotencyKey> taken(Handle handle, String tenant, Collection<IdempotencyKey> asked) {
    return keys.taken(handle, tenant, asked);
  }

  private static PlanResult result(
      PlannedMessage planned, Set<UUID> seen, Map<KeyTable.Key, KeyTable.Owner> owners) {
    Message message = planned.message();
    if (seen.contains(message.id().value())) {
      return new PlanResult(ALREADY_PLANNED, message.id());
    }
    KeyTable.Owner owner = owners.get(KeyTable.Key.of(message));
    if (!takesKey(planned) || owner == null || owner.message().equals(message.id().value())) {
      return new PlanResult(PLANNED, message.id());
    }
    boolean same = owner.fingerprint().equals(message.fingerprint());
    return new PlanResult(same ? ALREADY_PLANNED : KEY_CONFLICT, new MessageId(owner.message()));
  }

  /** Of several messages with one key the first is the one that may get it. */
  private static Collection<Message> firstOfEachKey(List<PlannedMessage> planned, Set<UUID> known) {
    Map<KeyTable.Key, Message> first = new LinkedHashMap<>();
    planned.stream()
        .filter(Planner::takesKey)
        .map(PlannedMessage::message)
        .filter(message -> !known.contains(message.id().value()))
        .forEach(message -> first.putIfAbsent(KeyTable.Key.of(message), message));
    return first.values();
  }

  private static boolean takesKey(PlannedMessage planned) {
    return planned.state() != MessageState.SKIPPED;
  }

  private static void checkBeginning(PlannedMessage planned) {
    if (!BEGINNINGS.contains(planned.state())) {
      throw new IllegalArgumentException(
          "message " + planned.message().id() + ": none begins as " + planned.state().label());
    }
  }
}
