package io.engage.jdbc;

import io.engage.error.Problems;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.TemplateEngine;

/** PostgreSQL. Jobs are taken with SKIP LOCKED, so that workers do not wait for each other. */
final class PostgresDialect extends Dialect {

  /** Any number will do, as long as every node uses the same. */
  private static final long SCHEMA_LOCK = 0x656E67616765L;

  private static final String FREE =
      "due_at <= :now AND (lease_until IS NULL OR lease_until <= now())";

  /**
   * Cell by cell, so that what is not due yet, and other tenants' messages, are not read on the
   * way. The cells are one function's rows, which come in the order of the arrays, and nothing else
   * stands beside them that the database could begin with.
   */
  private static final String NEXT =
      """
      SELECT job.message_id
      FROM unnest(
          CAST(:tenants AS varchar[]), CAST(:channels AS varchar[]), CAST(:stages AS bool[]),
          CAST(:priorities AS int2[]))
        AS cell (tenant, channel, needs_words, priority)
      CROSS JOIN LATERAL (
        SELECT message_id FROM engage_job
        WHERE tenant = cell.tenant AND channel = cell.channel
          AND needs_words = cell.needs_words AND priority = cell.priority AND %s
        ORDER BY due_at, message_id LIMIT :share
        FOR UPDATE SKIP LOCKED) AS job
      LIMIT :size"""
          .formatted(FREE);

  private static final String ONLY =
      "SELECT message_id FROM engage_job WHERE message_id = :only AND channel = ANY(:channels) AND "
          + FREE
          + " FOR UPDATE SKIP LOCKED";

  private static final String END_OF_LEASE = "now() + :lease * INTERVAL '1 microsecond'";

  /** The array makes it a look-up by primary key. */
  private static final String LEASE =
      """
      UPDATE engage_job SET lease_until = %s, lease_owner = :owner, fence = fence + 1
      WHERE message_id = ANY(ARRAY(%s))
      RETURNING %s""";

  static final String LEASE_NEXT = LEASE.formatted(END_OF_LEASE, NEXT, Candidate.COLUMNS);
  private static final String LEASE_ONLY = LEASE.formatted(END_OF_LEASE, ONLY, Candidate.COLUMNS);

  /** Leaps from lane to lane over all that waits in between. */
  static final String LANES =
      """
      WITH RECURSIVE lane AS (
        (SELECT tenant, channel, needs_words FROM engage_job
          ORDER BY tenant, channel, needs_words LIMIT 1)
        UNION ALL
        SELECT next.*
        FROM lane
        CROSS JOIN LATERAL (
          SELECT tenant, channel, needs_words FROM engage_job
          WHERE (tenant, channel, needs_words) > (lane.tenant, lane.channel, lane.needs_words)
          ORDER BY tenant, channel, needs_words LIMIT 1) AS next)
      SELECT * FROM lane WHERE channel = ANY(:channels)""";

  private static final String ARRAY = "CAST(" + ArrayWriter.BIND + "%1$s AS %2$s[])";

  private final Bulk.Writer writer = new ArrayWriter();

  /**
   * A process that is frozen inside a transaction, or gone without a word, lets go of its locks
   * after this time. Nothing but our own code runs between two statements.
   */
  private static final String LET_GO =
      "set_config('idle_in_transaction_session_timeout', '10s', true)";

  static final String PREFER_INDEXES =
      "SELECT set_config('enable_seqscan', 'off', true)"
          + " || set_config('enable_bitmapscan', 'off', true)"
          + " || set_config('enable_sort', 'off', true)"
          + " || set_config('plan_cache_mode', 'force_generic_plan', true)"
          + " || "
          + LET_GO
          + " AS settings";

  private static final TemplateEngine INDEXES_FIRST = Preamble.of(PREFER_INDEXES);

  @Override
  String name() {
    return "PostgreSQL";
  }

  /** A claim changes whole pages of jobs at once, which needs room for each of them twice. */
  @Override
  Map<String, String> placeholders() {
    return Map.of(
        "updated",
        " WITH (fillfactor = 60)",
        "leased",
        " WITH (fillfactor = 45)",
        "keyed",
        " WHERE business_key IS NOT NULL",
        "person",
        " WHERE ahead_person IS NOT NULL",
        "address",
        " WHERE ahead_address IS NOT NULL",
        "present",
        present());
  }

  @Override
  void alone(Runnable migration) {
    migration.run();
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

  /**
   * A plan that was made while the tables were empty, or before anybody counted their rows, reads
   * all of them and sorts; and it is kept. What is left after this can only be a look-up.
   */
  @Override
  void preferIndexes(Handle handle) {
    Preamble.before(handle, INDEXES_FIRST);
  }

  @Override
  CapLocks capLocks() {
    return new PostgresCapLocks(PREFER_INDEXES);
  }

  @Override
  CapLocks guestCapLocks() {
    return new PostgresCapLocks("SELECT 'as the host has them' AS settings");
  }

  @Override
  Bulk insert(Shape shape) {
    return bulk(insertion(shape), shape.all());
  }

  @Override
  Bulk insertIfAbsent(Shape shape) {
    return bulk(insertion(shape) + " ON CONFLICT DO NOTHING", shape.all());
  }

  @Override
  Bulk upsert(Shape shape) {
    String values = Shape.join(shape.rest(), "%1$s = excluded.%1$s", ", ");
    return bulk(
        insertion(shape) + " ON CONFLICT (" + shape.keyColumns() + ") DO UPDATE SET " + values,
        shape.all());
  }

  @Override
  Logged upsertAndLog(Shape shape, Shape log) {
    return new Logged(upsert(shape), Optional.of(insert(log)));
  }

  /** The keys are asked for twice, so that only a look-up can answer. */
  @Override
  Bulk update(Shape shape) {
    String values = Shape.join(shape.rest(), "%1$s = fresh.%1$s", ", ");
    String same = Shape.join(shape.key(), "stored.%1$s = fresh.%1$s", " AND ");
    return bulk(
        "UPDATE "
            + shape.table()
            + " AS stored SET "
            + values
            + " FROM "
            + rows(shape.all())
            + " AS fresh ("
            + shape.columns()
            + ") WHERE "
            + same
            + " AND "
            + listed(shape),
        shape.all());
  }

  @Override
  Bulk delete(Shape shape) {
    return bulk("DELETE FROM " + shape.table() + " AS stored WHERE " + listed(shape), shape.key());
  }

  private Bulk bulk(String sql, List<Shape.Column> columns) {
    return new Bulk(writer, sql, columns);
  }

  private static String insertion(Shape shape) {
    String into = "INSERT INTO " + shape.table() + " (" + shape.columns() + ")";
    return into + " SELECT * FROM " + rows(shape.all()) + " AS fresh";
  }

  private static String rows(List<Shape.Column> columns) {
    return "unnest(" + Shape.join(columns, ARRAY, ", ") + ")";
  }

  private static String listed(Shape shape) {
    return Shape.join(shape.key(), "stored.%1$s = ANY(" + ARRAY + ")", " AND ");
  }

  @Override
  List<Lane> lanes(Handle handle, Set<ChannelId> channels) {
    try (Query query = handle.createQuery(LANES)) {
      return query
          .bind("channels", Bind.channels(channels))
          .map((columns, context) -> Candidate.lane(new Row(columns)))
          .list();
    }
  }

  @Override
  List<Candidate> lease(Handle handle, ClaimRequest request, List<Cell> cells) {
    try (Query query = handle.createQuery(LEASE_NEXT)) {
      bindCells(query, cells)
          .bind("share", Bind.number(Math.min(request.share(), request.limit())))
          .bind("size", Bind.number(request.limit()));
      return taken(query, request);
    }
  }

  @Override
  List<Candidate> lease(Handle handle, ClaimRequest request, MessageId only) {
    try (Query query = handle.createQuery(LEASE_ONLY)) {
      query.bind("only", Bind.id(only.value())).bind("channels", Bind.channels(request.channels()));
      return taken(query, request);
    }
  }

  static Query bindCells(Query query, List<Cell> cells) {
    return query
        .bind("tenants", Bind.texts(cells.stream().map(cell -> cell.lane().tenant()).toList()))
        .bind(
            "channels",
            Bind.texts(cells.stream().map(cell -> cell.lane().channel().value()).toList()))
        .bind("stages", Bind.flags(cells.stream().map(cell -> cell.lane().needsWords()).toList()))
        .bind("priorities", Bind.smalls(cells.stream().map(Cell::priority).toList()));
  }

  private static List<Candidate> taken(Query query, ClaimRequest request) {
    return query
        .bind("now", Bind.instant(request.now()))
        .bind("lease", Bind.micros(request.lease()))
        .bind("owner", Bind.text(request.owner()))
        .map((columns, context) -> Candidate.read(new Row(columns)))
        .list();
  }

  @Override
  String endOfLease() {
    return END_OF_LEASE;
  }

  /** Not the beginning of the transaction, which may have waited for somebody since. */
  @Override
  String present() {
    return "clock_timestamp()";
  }

  @Override
  String letsGo() {
    return LET_GO;
  }

  /** Not VALUES, which the driver may put together with others and then not count. */
  @Override
  String reserveTokens() {
    return "INSERT INTO engage_tokens AS t (name, spent)"
        + " SELECT CAST(:name AS VARCHAR), CAST(:tokens AS BIGINT)"
        + " ON CONFLICT (name) DO UPDATE SET spent = t.spent + excluded.spent"
        + " WHERE t.spent <= :most - excluded.spent";
  }
}
