package io.engage.benchmarks.queue;

import io.engage.benchmarks.run.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Many messages at once, copied in the database from one that is there; whatever columns the tables
 * have, they are copied along.
 */
final class Crowd {

  /** The copies' ids are random: nothing favours them in an index. */
  private static final String MESSAGES =
      """
      INSERT INTO engage_message
      SELECT copy.* FROM engage_message AS pattern, generate_series(1, ?) AS number,
        LATERAL jsonb_populate_record(pattern, jsonb_build_object(
          'id', gen_random_uuid(), 'idempotency_key', '%1$s' || number,
          'recipient_id', '%1$s' || number, 'campaign', '%1$s')) AS copy
      WHERE pattern.ctid = (SELECT min(ctid) FROM engage_message)
      """;

  private static final String COMPANIONS =
      """
      INSERT INTO %1$s
      SELECT copy.* FROM %1$s AS pattern, engage_message AS message,
        LATERAL jsonb_populate_record(pattern, jsonb_build_object(
          'message_id', message.id %2$s)) AS copy
      WHERE message.campaign = '%3$s' AND pattern.ctid = (SELECT min(ctid) FROM %1$s)
      """;

  private final DataSource pool;

  Crowd(DataSource pool) {
    this.pool = pool;
  }

  /** So many more that are ready since that instant. */
  void queueUp(int size, Instant due) throws SQLException {
    if (size > 0) {
      messages("waiting", size);
      companions("engage_words", "", "waiting");
      OffsetDateTime when = due.atOffset(ZoneOffset.UTC);
      companions("engage_job", ", 'due_at', '" + when + "'::timestamptz", "waiting");
      Pool.execute(pool, "VACUUM ANALYZE");
    }
  }

  /** So many more that came to their end. */
  void beDone(int size) throws SQLException {
    if (size > 0) {
      messages("past", size);
      companions("engage_words", "", "past");
      companions("engage_history", "", "past");
      Pool.execute(pool, "UPDATE engage_message SET state = 'sent' WHERE campaign = 'past'");
      Pool.execute(pool, "VACUUM ANALYZE");
    }
  }

  /** So many others with a place under the caps. */
  void fillCaps(int size) throws SQLException {
    Pool.execute(
        pool,
        "INSERT INTO engage_cap (subject, tenant, places) SELECT 'person:past' || number, 'default',"
            + " places FROM (SELECT places FROM engage_cap LIMIT 1) AS pattern,"
            + " generate_series(1, "
            + size
            + ") AS number",
        "VACUUM ANALYZE engage_cap");
  }

  private void messages(String campaign, int size) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(MESSAGES.formatted(campaign))) {
      insert.setInt(1, size);
      insert.executeUpdate();
    }
  }

  private void companions(String table, String more, String campaign) throws SQLException {
    Pool.execute(pool, COMPANIONS.formatted(table, more, campaign));
  }
}
