package io.engage.jdbc;

import io.engage.message.MessageId;
import io.engage.message.StateChange;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads messages with their words and their history. */
final class LedgerTables {

  private static final String MESSAGES =
      "SELECT "
          + MessageRow.SHAPE.columns()
          + ", content, source, origin, model, fallback_cause, "
          + GenerationRow.SELECTED
          + " FROM engage_message LEFT JOIN engage_words ON message_id = id WHERE ";

  private static final String BY_IDS = MESSAGES + "id = ANY(:ids)";

  private static final String HISTORY =
      "SELECT message_id, changed_at, from_state, to_state, cause FROM engage_history"
          + " WHERE message_id = ANY(:ids) ORDER BY message_id, seq";

  /** These messages, as far as they are there. */
  Map<UUID, Reading> read(Handle handle, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    try (Query query = handle.createQuery(BY_IDS)) {
      return query
          .bind("ids", Bind.ids(ids))
          .map((columns, context) -> Reading.of(new Row(columns)))
          .stream()
          .collect(Collectors.toMap(Reading::id, reading -> reading));
    }
  }

  Optional<LedgerEntry> find(Handle handle, MessageId id) {
    List<Reading> found = List.copyOf(read(handle, List.of(id.value())).values());
    return withHistory(handle, found).stream().findFirst();
  }

  List<LedgerEntry> entries(Handle handle, LedgerQuery wanted) {
    try (Query query = handle.createQuery(MESSAGES + conditions(wanted))) {
      query.bind("tenant", Bind.text(wanted.tenant())).bind("size", Bind.number(wanted.size()));
      wanted.recipientId().ifPresent(id -> query.bind("recipient", Bind.text(id)));
      wanted.run().ifPresent(id -> query.bind("run", Bind.id(id)));
      wanted.state().ifPresent(state -> query.bind("state", Bind.text(Names.of(state))));
      wanted.after().ifPresent(id -> query.bind("after", Bind.id(id.value())));
      return withHistory(
          handle, query.map((columns, context) -> Reading.of(new Row(columns))).list());
    }
  }

  private static String conditions(LedgerQuery wanted) {
    List<String> all = new ArrayList<>(List.of("tenant = :tenant"));
    wanted.recipientId().ifPresent(id -> all.add("recipient_id = :recipient"));
    wanted.run().ifPresent(id -> all.add("run_id = :run"));
    wanted.state().ifPresent(state -> all.add("state = :state"));
    wanted.after().ifPresent(id -> all.add("id > :after"));
    return String.join(" AND ", all) + " ORDER BY id LIMIT :size";
  }

  private static List<LedgerEntry> withHistory(Handle handle, List<Reading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<StateChange>> histories =
        histories(handle, readings.stream().map(Reading::id).toList());
    return readings.stream()
        .map(reading -> reading.readable().with(histories.getOrDefault(reading.id(), List.of())))
        .toList();
  }

  private static Map<UUID, List<StateChange>> histories(Handle handle, List<UUID> ids) {
    Map<UUID, List<StateChange>> histories = new HashMap<>();
    try (Query query = handle.createQuery(HISTORY)) {
      query
          .bind("ids", Bind.ids(ids))
          .map(
              (columns, context) ->
                  Map.entry(new Row(columns).id("message_id"), HistoryRow.change(new Row(columns))))
          .forEach(
              entry ->
                  histories
                      .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                      .add(entry.getValue()));
    }
    return histories;
  }
}
