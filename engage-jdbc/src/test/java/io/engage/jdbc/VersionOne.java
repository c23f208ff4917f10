package io.engage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The library of schema version 1: what it leaves behind, and its statements word for word. */
final class VersionOne {

  private static final String POSTGRES_CLAIM =
      """
      UPDATE engage_job SET
        lease_until = now() + :lease * INTERVAL '1 microsecond',
        lease_owner = :owner,
        fence = fence + 1
      WHERE message_id = ANY(ARRAY(
      SELECT job.message_id
      FROM (VALUES (0), (1), (2), (3)) AS urgency (priority)
      CROSS JOIN LATERAL (
        SELECT message_id FROM engage_job
        WHERE priority = urgency.priority AND due_at <= :now AND channel = ANY(:channels)
          AND (lease_until IS NULL OR lease_until <= now())
        ORDER BY priority, due_at, message_id LIMIT :size
        FOR UPDATE SKIP LOCKED) AS job
      LIMIT :size))
      RETURNING message_id, fence, priority, due_at""";

  private static final String H2_CANDIDATES =
      """
      SELECT message_id, fence, priority, due_at FROM engage_job WHERE priority = 2
        AND due_at <= :now AND channel = ANY(:channels)
        AND (lease_until IS NULL OR lease_until <= CURRENT_TIMESTAMP)
      ORDER BY priority, due_at, message_id LIMIT :size""";

  private static final String H2_TAKE =
      """
      UPDATE engage_job SET
        lease_until = DATEADD('MICROSECOND', :lease, CURRENT_TIMESTAMP),
        lease_owner = :owner,
        fence = fence + 1
      WHERE message_id = :message_id AND fence = :fence
        AND (lease_until IS NULL OR lease_until <= CURRENT_TIMESTAMP)""";

  private static final String HOLD =
      "SELECT fence, needs_words, lease_until IS NOT NULL AS leased,"
          + " lease_until IS NOT NULL AND lease_until > CURRENT_TIMESTAMP AS alive,"
          + " correlation_id, id, state, m.due_at, attempts, possible_duplicate, reason,"
          + " provider, provider_id, changes"
          + " FROM engage_job j JOIN engage_message m ON id = message_id"
          + " WHERE message_id = ANY(:ids) AND id = ANY(:ids) ORDER BY message_id FOR UPDATE";

  private static final List<String> FAIL =
      List.of(
          "UPDATE engage_message SET state = 'failed', due_at = CURRENT_TIMESTAMP, attempts = 1,"
              + " possible_duplicate = FALSE, reason = 'rejected', provider = 'email',"
              + " provider_id = NULL, changes = changes + 2 WHERE id = :id",
          "DELETE FROM engage_job WHERE message_id = :id");

  private VersionOne() {}

  /** An id of the fixture. */
  static MessageId message(int number) {
    return MessageId.parse(String.format(Locale.ROOT, "00000000-0000-7000-8000-%012d", number));
  }

  /** A database as version 1 left it. */
  static HikariDataSource leftBehind(TestDatabase database) {
    HikariDataSource tables = database.empty();
    JdbcStore store = JdbcStore.on(tables);
    store.jdbi().useHandle(handle -> handle.createScript(store.schema().script(1)).execute());
    store.jdbi().useHandle(VersionOne::writeRows);
    return tables;
  }

  static void writeRows(Handle handle) {
    try (InputStream in = VersionOne.class.getResourceAsStream("schema/version_1.sql")) {
      handle.createScript(new String(in.readAllBytes(), StandardCharsets.UTF_8)).execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<UUID> claim(Handle handle, TestDatabase database) {
    boolean postgres = database == TestDatabase.POSTGRES;
    Query query = handle.createQuery(postgres ? POSTGRES_CLAIM : H2_CANDIDATES);
    query
        .bind("now", Bind.instant(Messages.NOW))
        .bind("channels", Bind.channels(Set.of(ChannelId.EMAIL)))
        .bind("size", 10);
    if (postgres) {
      query.bind("lease", Bind.micros(Duration.ofMinutes(5))).bind("owner", "engage-1");
    }
    List<Job> jobs =
        query
            .map(
                (columns, context) ->
                    new Job(
                        new Row(columns).id("message_id"),
                        new Row(columns).bigNumber("fence"),
                        true,
                        true,
                        false))
            .list();
    if (!postgres) {
      jobs.forEach(job -> take(handle, job));
    }
    return jobs.stream().map(Job::message).toList();
  }

  static List<UUID> hold(Handle handle, List<UUID> ids) {
    return handle
        .createQuery(HOLD)
        .bind("ids", Bind.ids(ids))
        .map((columns, context) -> new Row(columns).id("id"))
        .list();
  }

  static void fail(Handle handle, UUID id) {
    FAIL.forEach(sql -> handle.createUpdate(sql).bind("id", id).execute());
  }

  private static void take(Handle handle, Job job) {
    handle
        .createUpdate(H2_TAKE)
        .bind("message_id", job.message())
        .bind("fence", job.fence())
        .bind("lease", Bind.micros(Duration.ofMinutes(5)))
        .bind("owner", "engage-1")
        .execute();
  }
}
