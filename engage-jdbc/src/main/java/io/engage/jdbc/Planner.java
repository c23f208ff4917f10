package io.engage.jdbc;

import io.engage.message.IdempotencyKey;
import io.engage.message.MessageState;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes new messages and lets no key be taken twice. */
final class Planner {

  private static final Set<MessageState> BEGINNINGS =
      EnumSet.of(
          MessageState.SCHEDULED, MessageState.PENDING, MessageState.READY, MessageState.SKIPPED);

  private final MessageTables messages;
  private final KeyTable keys;
  private final Subjects subjects;

  Planner(MessageTables messages, KeyTable keys, Subjects subjects) {
    this.messages = messages;
    this.keys = keys;
    this.subjects = subjects;
  }

  List<PlanResult> plan(Handle handle, List<PlannedMessage> planned, Instant now) {
    planned.forEach(Planner::checkBeginning);
    if (planned.isEmpty()) {
      return List.of();
    }
    Map<Subject, Integer> generations = subjects.lock(handle, counted(planned));
    Page page = new Page(messages.known(handle, MessageTables.ids(planned).toList()), generations);
    page.owners.putAll(keys.take(handle, page.firstOfEachKey(planned), now));
    List<PlanResult> results = planned.stream().map(page::result).toList();
    keys.giveBack(handle, page.superseded);
    keys.take(handle, page.keyless, now);
    messages.insert(handle, page.fresh, now);
    subjects.supersede(handle, page.raised, now);
    return results;
  }

  Set<IdempotencyKey> taken(Handle handle, String tenant, Collection<IdempotencyKey> asked) {
    return keys.taken(handle, tenant, asked);
  }

  private static List<Subject> counted(List<PlannedMessage> planned) {
    return planned.stream().flatMap(one -> Subject.counted(one.message()).stream()).toList();
  }

  private static void checkBeginning(PlannedMessage planned) {
    if (!BEGINNINGS.contains(planned.state())) {
      throw new IllegalArgumentException(
          "message " + planned.message().id() + ": none begins as " + planned.state().label());
    }
  }
}
