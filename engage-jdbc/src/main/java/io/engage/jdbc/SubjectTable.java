package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The oldest generation of each thing that may still be planned, and the messages about it. */
final class SubjectTable {

  private static final Shape SHAPE =
      Shape.of("engage_subject", "business_key text, tenant text", "generation number");

  private static final String THESE = " WHERE business_key = ANY(:keys) AND tenant = ANY(:tenants)";

  private static final String READ =
      "SELECT business_key, tenant, generation FROM engage_subject" + THESE;

  private static final String LOCK = READ + " ORDER BY business_key, tenant FOR UPDATE";

  private static final String ABOUT = "SELECT id FROM engage_message" + THESE;

  private static final String ROWS =
      "SELECT " + SubjectRow.COLUMNS + " FROM engage_message WHERE id = ANY(:ids) ORDER BY id";

  private final Bulk insertIfAbsent;
  private final Bulk update;
  private final Bulk updateTiming;

  SubjectTable(Dialect dialect) {
    insertIfAbsent = dialect.insertIfAbsent(SHAPE);
    update = dialect.update(SHAPE);
    updateTiming = dialect.update(SubjectRow.TIMING);
  }

  /** Locks these things, in one order for all; the generations that are there. */
  Map<Subject, Integer> lock(Handle handle, Collection<Subject> subjects) {
    if (subjects.isEmpty()) {
      return new HashMap<>();
    }
    List<Subject> sorted = subjects.stream().distinct().sorted().toList();
    insertIfAbsent.write(handle, sorted, (row, subject) -> fill(row, subject, 0));
    return read(handle, LOCK, sorted);
  }

  /** The generations of these things at present; nothing is asked when there are none. */
  Map<Subject, Integer> read(Handle handle, Collection<Subject> subjects) {
    return subjects.isEmpty() ? Map.of() : read(handle, READ, subjects);
  }

  private static Map<Subject, Integer> read(
      Handle handle, String sql, Collection<Subject> subjects) {
    Map<Subject, Integer> generations = new HashMap<>();
    try (Query query = handle.createQuery(sql)) {
      bind(query, subjects)
          .map((columns, context) -> entry(new Row(columns)))
          .forEach(entry -> generations.put(entry.getKey(), entry.getValue()));
    }
    return generations;
  }

  /** New generations of things that are locked, to be written. */
  Filled generations(Map<Subject, Integer> raised) {
    return update.fill(
        raised.entrySet(), (row, entry) -> fill(row, entry.getKey(), entry.getValue()));
  }

  /** All messages about these things, and maybe some about others. */
  List<UUID> about(Handle handle, Collection<Subject> subjects) {
    try (Query query = handle.createQuery(ABOUT)) {
      return bind(query, subjects).map((columns, context) -> new Row(columns).id("id")).list();
    }
  }

  /** How messages stand, in the order of their ids. */
  List<SubjectRow> rows(Handle handle, Collection<UUID> ids) {
    try (Query query = handle.createQuery(ROWS)) {
      return query
          .bind("ids", Bind.ids(ids))
          .map((columns, context) -> SubjectRow.read(new Row(columns)))
          .list();
    }
  }

  /** Writes when messages go. */
  void writeTimings(Handle handle, List<SubjectRow> rows) {
    updateTiming.write(handle, rows, (row, moved) -> moved.bind(row));
  }

  private static Query bind(Query query, Collection<Subject> subjects) {
    return query
        .bind("keys", Bind.texts(subjects.stream().map(Subject::key).distinct().toList()))
        .bind("tenants", Bind.texts(subjects.stream().map(Subject::tenant).distinct().toList()));
  }

  private static void fill(Values row, Subject subject, int generation) {
    row.text("business_key", subject.key())
        .text("tenant", subject.tenant())
        .number("generation", generation);
  }

  private static Map.Entry<Subject, Integer> entry(Row row) throws SQLException {
    return Map.entry(Subject.read(row), row.number("generation"));
  }
}
