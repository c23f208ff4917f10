package io.engage.jdbc.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.engage.jdbc.faults.Snapshot.Row;
import io.engage.jdbc.faults.Snapshot.Step;
import io.engage.message.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the tables past the library, in plain SQL. */
final class SnapshotReader {

  private SnapshotReader() {}

  static Snapshot read(String url) {
    return Jdbi.create(url).withHandle(SnapshotReader::read);
  }

  private static Snapshot read(Handle handle) {
    return new Snapshot(
        handle
            .createQuery(
                "SELECT id, recipient_id, address, time_zone, purpose, state, attempts,"
                    + " possible_duplicate, provider_id FROM engage_message")
            .map((columns, context) -> row(columns))
            .list(),
        steps(handle),
        attempts(handle),
        Set.copyOf(texts(handle, "SELECT message_id FROM engage_job")),
        planned(handle));
  }

  private static Map<String, List<Step>> steps(Handle handle) {
    return handle
        .createQuery(
            "SELECT message_id, from_state, to_state FROM engage_history ORDER BY message_id, seq")
        .map((columns, context) -> Map.entry(columns.getString(1), step(columns)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Map<String, List<Instant>> attempts(Handle handle) {
    return handle
        .createQuery(
            "SELECT message_id, started_at FROM engage_attempt ORDER BY message_id, number")
        .map(
            (columns, context) ->
                Map.entry(
                    columns.getString(1), columns.getObject(2, OffsetDateTime.class).toInstant()))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Map<String, Integer> planned(Handle handle) {
    return handle
        .createQuery(
            "SELECT campaign, COUNT(DISTINCT recipient_id) FROM engage_message"
                + " WHERE campaign IS NOT NULL GROUP BY campaign")
        .map((columns, context) -> Map.entry(columns.getString(1), columns.getInt(2)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> texts(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }

  private static Row row(ResultSet columns) throws SQLException {
    return new Row(
        columns.getString("id"),
        columns.getString("recipient_id"),
        columns.getString("address").toLowerCase(Locale.ROOT),
        ZoneId.of(columns.getString("time_zone")),
        columns.getString("purpose"),
        MessageState.ofLabel(columns.getString("state")),
        columns.getInt("attempts"),
        columns.getBoolean("possible_duplicate"),
        Optional.ofNullable(columns.getString("provider_id")));
  }

  private static Step step(ResultSet columns) throws SQLException {
    @Nullable String from = columns.getString("from_state");
    return new Step(
        Optional.ofNullable(from).map(MessageState::ofLabel),
        MessageState.ofLabel(columns.getString("to_state")));
  }
}
