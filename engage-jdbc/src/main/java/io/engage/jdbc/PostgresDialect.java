package io.engage.jdbc;

import io.engage.error.Problems;
import io.engage.store.ClaimRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** PostgreSQL. Jobs are taken with SKIP LOCKED, so that workers do not wait for each other. */
final class PostgresDialect extends Dialect {

  /** Any number will do, as long as every node uses the same. */
  private static final long SCHEMA_LOCK = 0x656E67616765L;

  private static final String FREE =
      "due_at <= :now AND channel = ANY(:channels)"
          + " AND (lease_until IS NULL OR lease_until <= now())";

  /**
   * Priority by priority, so that messages of one that are not due yet are not read on the way to
   * the next.
   */
  private static final String NEXT =
      """
      SELECT job.message_id
      FROM (VALUES (0), (1), (2), (3)) AS urgency (priority)
      CROSS JOIN LATERAL (
        SELECT message_id FROM engage_job
        WHERE priority = urgency.priority AND %s
        ORDER BY priority, due_at, message_id LIMIT :size
        FOR UPDATE SKIP LOCKED) AS job
      LIMIT :size"""
          .formatted(FREE);

  private static final String ONLY =
      "SELECT message_id FROM engage_job WHERE message_id = :only AND "
          + FREE
          + " LIMIT :size FOR UPDATE SKIP LOCKED";

  /** The array makes it a look-up by primary key. */
  private static final String LEASE =
      """
      UPDATE engage_job SET
        lease_until = now() + :lease * INTERVAL '1 microsecond',
        lease_owner = :owner,
        fence = fence + 1
      WHERE message_id = ANY(ARRAY(%s))
      RETURNING message_id, fence, priority, due_at""";

  static final String LEASE_NEXT = LEASE.formatted(NEXT);
  private static final String LEASE_ONLY = LEASE.formatted(ONLY);

  @Override
  String name() {
    return "PostgreSQL";
  }

  @Override
  Map<String, String> placeholders() {
    return Map.of("updated", " WITH (fillfactor = 60)");
  }

  @Override
  void lockSchema(Handle handle) {
    handle
        .createQuery("SELECT 1 AS held FROM pg_advisory_xact_lock(:lock)")
        .bind("lock", SCHEMA_LOCK)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  String visibleTables() {
    return "SELECT relname AS name FROM pg_class"
        + " WHERE pg_table_is_visible(oid) AND relkind IN ('r', 'p') AND relname LIKE 'engage%'";
  }

  @Override
  void check(Handle handle, Problems problems) {}

  @Override
  String insertIfAbsent(Shape shape) {
    return shape.insert() + " ON CONFLICT DO NOTHING";
  }

  @Override
  String upsert(Shape shape) {
    String values =
        shape.rest().stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    String key = String.join(", ", shape.key());
    return shape.insert() + " ON CONFLICT (" + key + ") DO UPDATE SET " + values;
  }

  @Override
  List<Lease> lease(Handle handle, ClaimRequest request) {
    try (Query query = handle.createQuery(request.only().isPresent() ? LEASE_ONLY : LEASE_NEXT)) {
      request.only().ifPresent(id -> query.bind("only", Bind.id(id.value())));
      return query
          .bind("now", Bind.instant(request.now()))
          .bind("channels", Bind.channels(request.channels()))
          .bind("size", Bind.number(request.limit()))
          .bind("lease", Bind.micros(request.lease()))
          .bind("owner", Bind.text(request.owner()))
          .map((columns, context) -> Candidate.read(new Row(columns)))
          .stream()
          .sorted()
          .map(Candidate::lease)
          .toList();
    }
  }
}
