package io.engage.jdbc;

import io.engage.error.Problems;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * H2. Its SKIP LOCKED reads the whole backlog, so jobs are read first and then taken one by one,
 * each only if it is still as it was read.
 */
final class H2Dialect extends Dialect {

  /** Another worker may win every job of a round; whoever lost looks again, but not for ever. */
  private static final int MOST_ROUNDS = 5;

  private static final String FREE =
      "due_at <= :now AND (lease_until IS NULL OR lease_until <= CURRENT_TIMESTAMP)";

  private static final String SELECT = "SELECT " + Candidate.COLUMNS + " FROM engage_job WHERE ";

  /** All columns of the index are named, or H2 sorts. */
  private static final String NEXT =
      SELECT
          + "tenant = :tenant AND channel = :channel AND needs_words = :needs_words"
          + " AND priority = :priority AND "
          + FREE
          + " ORDER BY tenant, channel, needs_words, priority, due_at, message_id LIMIT :size";

  private static final String ONLY =
      SELECT + "message_id = :only AND channel = ANY(:channels) AND " + FREE;

  private static final String END_OF_LEASE = "DATEADD('MICROSECOND', :lease, CURRENT_TIMESTAMP)";

  private static final String TAKE =
      """
      UPDATE engage_job SET
        lease_until = %s,
        lease_owner = :owner,
        fence = fence + 1
      WHERE message_id = :message_id AND fence = :fence
        AND (lease_until IS NULL OR lease_until <= CURRENT_TIMESTAMP)"""
          .formatted(END_OF_LEASE);

  private final Bulk.Writer writer = new BatchWriter();
  private final Lock turn = new ReentrantLock();

  @Override
  String name() {
    return "H2";
  }

  @Override
  Map<String, String> placeholders() {
    return Map.of(
        "updated", "", "leased", "", "keyed", "", "person", "", "address", "", "present",
        present());
  }

  /** Adding a column copies the table, which H2 does not survive twice at once. */
  @Override
  void alone(Runnable migration) {
    synchronized (H2Dialect.class) {
      migration.run();
    }
  }

  /**
   * H2 ends the transaction at every change of the schema; the statements may run again instead.
   */
  @Override
  void lockSchema(Handle handle) {}

  @Override
  String visibleTables() {
    return "SELECT table_name AS name FROM information_schema.tables"
        + " WHERE table_schema = CURRENT_SCHEMA";
  }

  @Override
  void check(Handle handle, Problems problems) {
    Optional<String> file =
        handle
            .createQuery("SELECT DATABASE_PATH() AS path")
            .map((columns, context) -> new Row(columns).optionalText("path"))
            .one();
    int delay = writeDelay(handle);
    problems.require(
        file.isEmpty() || delay == 0,
        "store.dataSource",
        "an H2 file loses commits of the last "
            + delay
            + " ms when the process is killed; add ;WRITE_DELAY=0 to the URL");
  }

  /** H2 lists what the file says and what holds; only the URL makes them agree. */
  private static int writeDelay(Handle handle) {
    return handle
        .createQuery(
            "SELECT COALESCE(MAX(CAST(setting_value AS INTEGER)), 0)"
                + " FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'")
        .mapTo(Integer.class)
        .one();
  }

  /**
   * One after the other. A commit makes H2 write down what others have not committed yet, and not
   * always how to take it back: after a kill at that moment such a row can never be locked again,
   * and whoever tries spins for ever.
   */
  @Override
  <T> T inTransaction(Jdbi jdbi, Function<Handle, T> work) {
    turn.lock();
    try {
      return super.inTransaction(jdbi, work);
    } finally {
      turn.unlock();
    }
  }

  @Override
  void preferIndexes(Handle handle) {}

  @Override
  CapLocks capLocks() {
    return new H2CapLocks(insertIfAbsent(CapRows.SHAPE));
  }

  @Override
  CapLocks guestCapLocks() {
    return capLocks();
  }

  @Override
  Bulk insert(Shape shape) {
    return bulk(insertion(shape) + "VALUES (" + shape.binds() + ")", shape.all());
  }

  @Override
  Bulk insertIfAbsent(Shape shape) {
    String absent =
        " WHERE NOT EXISTS (SELECT 1 FROM " + shape.table() + " WHERE " + shape.keyMatches() + ")";
    return bulk(insertion(shape) + "SELECT " + shape.binds() + absent, shape.all());
  }

  @Override
  Bulk upsert(Shape shape) {
    return bulk(
        "MERGE INTO "
            + shape.table()
            + " ("
            + shape.columns()
            + ") KEY ("
            + shape.keyColumns()
            + ") VALUES ("
            + shape.binds()
            + ")",
        shape.all());
  }

  /** One statement for both, and one after the other, so that a key may come twice. */
  @Override
  Logged upsertAndLog(Shape shape, Shape log) {
    String written = "SELECT " + log.columns() + " FROM FINAL TABLE (" + upsert(shape).sql() + ")";
    return new Logged(bulk(insertion(log) + written, shape.all()), Optional.empty());
  }

  @Override
  Bulk update(Shape shape) {
    String values = Shape.join(shape.rest(), "%1$s = :%1$s", ", ");
    return bulk(
        "UPDATE " + shape.table() + " SET " + values + " WHERE " + shape.keyMatches(), shape.all());
  }

  @Override
  Bulk delete(Shape shape) {
    return bulk("DELETE FROM " + shape.table() + " WHERE " + shape.keyMatches(), shape.key());
  }

  private Bulk bulk(String sql, List<Shape.Column> columns) {
    return new Bulk(writer, sql, columns);
  }

  private static String insertion(Shape shape) {
    return "INSERT INTO " + shape.table() + " (" + shape.columns() + ") ";
  }

  @Override
  List<Lane> lanes(Handle handle, Set<ChannelId> channels) {
    return H2Lanes.all(handle).stream().filter(lane -> channels.contains(lane.channel())).toList();
  }

  @Override
  List<Candidate> lease(Handle handle, ClaimRequest request, List<Cell> cells) {
    List<Candidate> taken = new ArrayList<>();
    for (Cell cell : cells) {
      int wanted = Math.min(request.share(), request.limit() - taken.size());
      taken.addAll(lease(handle, request, cell, wanted));
    }
    return taken;
  }

  private static List<Candidate> lease(Handle handle, ClaimRequest request, Cell cell, int wanted) {
    List<Candidate> taken = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS && taken.size() < wanted; round++) {
      int missing = wanted - taken.size();
      List<Candidate> free = free(handle, request, cell, missing);
      taken.addAll(take(handle, request, free));
      if (free.size() < missing) {
        break;
      }
    }
    return taken;
  }

  @Override
  List<Candidate> lease(Handle handle, ClaimRequest request, MessageId only) {
    try (Query query = handle.createQuery(ONLY)) {
      query.bind("only", Bind.id(only.value())).bind("channels", Bind.channels(request.channels()));
      return take(handle, request, candidates(query, request));
    }
  }

  private static List<Candidate> free(Handle handle, ClaimRequest request, Cell cell, int wanted) {
    try (Query query = handle.createQuery(NEXT)) {
      query
          .bind("tenant", Bind.text(cell.lane().tenant()))
          .bind("channel", Bind.text(cell.lane().channel().value()))
          .bind("needs_words", cell.lane().needsWords())
          .bind("priority", Bind.number(cell.priority()))
          .bind("size", Bind.number(wanted));
      return candidates(query, request);
    }
  }

  private static List<Candidate> candidates(Query query, ClaimRequest request) {
    return query
        .bind("now", Bind.instant(request.now()))
        .map((columns, context) -> Candidate.read(new Row(columns)))
        .list();
  }

  private static List<Candidate> take(Handle handle, ClaimRequest request, List<Candidate> free) {
    int[] changed =
        Batches.write(
            handle,
            TAKE,
            free,
            (row, job) ->
                row.bind("message_id", Bind.id(job.message()))
                    .bind("fence", Bind.number(job.fence()))
                    .bind("lease", Bind.micros(request.lease()))
                    .bind("owner", Bind.text(request.owner())));
    return IntStream.range(0, free.size())
        .filter(i -> changed[i] == 1)
        .mapToObj(i -> free.get(i).taken())
        .toList();
  }

  @Override
  String endOfLease() {
    return END_OF_LEASE;
  }

  /** H2 has the beginning of the transaction alone. */
  @Override
  String present() {
    return "CURRENT_TIMESTAMP";
  }

  /** A database of one process ends with it. */
  @Override
  String letsGo() {
    return "NULL";
  }

  @Override
  String reserveTokens() {
    return "MERGE INTO engage_tokens t USING (SELECT CAST(:name AS VARCHAR) AS name,"
        + " CAST(:tokens AS BIGINT) AS more, CAST(:most AS BIGINT) AS most) AS n"
        + " ON t.name = n.name"
        + " WHEN MATCHED AND t.spent <= n.most - n.more THEN UPDATE SET spent = t.spent + n.more"
        + " WHEN NOT MATCHED THEN INSERT (name, spent) VALUES (n.name, n.more)";
  }
}
