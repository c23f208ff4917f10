package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.CancelResult;
import io.engage.store.RescheduleResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes back and moves messages by what they are about. Whoever counts generations locks the thing
 * before its messages, so that of a planner and a reschedule the second sees what the first did.
 */
final class Subjects {

  private final SubjectTable table;
  private final MessageTables messages;

  Subjects(SubjectTable table, MessageTables messages) {
    this.table = table;
    this.messages = messages;
  }

  /** The oldest generations that may be planned, which stay so until the transaction ends. */
  Map<Subject, Integer> lock(Handle handle, Collection<Subject> subjects) {
    return table.lock(handle, subjects);
  }

  /** The newest generations of these things that are known, without locks. */
  Map<Subject, Integer> newest(Handle handle, Collection<Subject> subjects) {
    return table.read(handle, subjects);
  }

  /** Writes new generations and takes back what waits of older ones. */
  void supersede(Handle handle, Map<Subject, Integer> raised, Instant now) {
    if (raised.isEmpty()) {
      return;
    }
    Found found = find(handle, raised.keySet());
    for (SubjectRow row : found.rows) {
      int newest = raised.getOrDefault(row.subject(), 0);
      if (found.isHeld(row) && row.generation() > 0 && row.generation() < newest) {
        Outcomes.takeBack(found.held(row), "superseded by generation " + newest, now);
      }
    }
    write(handle, found.held, raised);
  }

  Map<MessageId, CancelResult> cancel(Handle handle, BusinessKey key, String cause, Instant now) {
    Map<Subject, Integer> raised = raised(key, newest(handle, key), key.generation() + 1);
    Found found = find(handle, List.of(Subject.of(key)));
    Map<MessageId, CancelResult> results = new LinkedHashMap<>();
    for (SubjectRow row : found.rows) {
      if (key.generation() > 0 && row.generation() > key.generation()) {
        continue;
      }
      CancelResult result =
          found.isHeld(row)
              ? Outcomes.takeBack(found.held(row), cause, now)
              : CancelResult.of(row.progress());
      results.put(new MessageId(row.id()), result);
    }
    write(handle, found.held, raised);
    return results;
  }

  Map<MessageId, RescheduleResult> reschedule(
      Handle handle, BusinessKey key, Instant at, Instant now) {
    int newest = newest(handle, key);
    if (key.generation() > 0 && key.generation() < newest) {
      return Map.of();
    }
    Found found = find(handle, List.of(Subject.of(key)));
    Map<MessageId, RescheduleResult> results = new LinkedHashMap<>();
    List<SubjectRow> moved = new ArrayList<>();
    for (SubjectRow row : found.rows) {
      RescheduleResult result = RescheduleResult.of(row.progress());
      if (result == RescheduleResult.RESCHEDULED) {
        move(found.held(row), at, now);
        moved.add(row.rescheduled(at, key.generation()));
      }
      results.put(new MessageId(row.id()), result);
    }
    table.writeTimings(handle, moved);
    write(handle, found.held, raised(key, newest, key.generation()));
    return results;
  }

  private int newest(Handle handle, BusinessKey key) {
    return key.generation() == 0
        ? 0
        : table.lock(handle, List.of(Subject.of(key))).getOrDefault(Subject.of(key), 0);
  }

  private static Map<Subject, Integer> raised(BusinessKey key, int newest, int generation) {
    return key.generation() > 0 && generation > newest
        ? Map.of(Subject.of(key), generation)
        : Map.of();
  }

  /** Locks what is open and reads it all, but what was driven again at this very moment. */
  private Found find(Handle handle, Collection<Subject> subjects) {
    List<UUID> ids = table.about(handle, subjects);
    Map<UUID, Held> held = messages.hold(handle, ids);
    List<SubjectRow> rows =
        table.rows(handle, ids).stream()
            .filter(row -> held.containsKey(row.id()) || !row.progress().state().isOpen())
            .toList();
    return new Found(held, rows);
  }

  private static void move(Held message, Instant at, Instant now) {
    if (message.state() != MessageState.SCHEDULED) {
      message.move(MessageState.SCHEDULED, now, "rescheduled");
    }
    message.rest(at.isAfter(now) ? at : now, Optional.of("rescheduled"));
  }

  private void write(Handle handle, Map<UUID, Held> held, Map<Subject, Integer> raised) {
    List<Filled> changes = new ArrayList<>(messages.changes(held.values()));
    changes.add(table.generations(raised));
    Bulk.writeAll(handle, changes);
  }

  /** The messages about something. */
  private record Found(Map<UUID, Held> held, List<SubjectRow> rows) {

    boolean isHeld(SubjectRow row) {
      return held.containsKey(row.id());
    }

    Held held(SubjectRow row) {
      return Objects.requireNonNull(held.get(row.id()));
    }
  }
}
