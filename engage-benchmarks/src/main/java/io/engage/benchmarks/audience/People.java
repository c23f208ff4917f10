package io.engage.benchmarks.audience;

import io.engage.audience.SegmentSource;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.SqlSegmentSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A host's customers. */
public final class People {

  /** All columns that a message may need. */
  static final String COLUMNS =
      "SELECT id AS recipient_id, name, email, zone, locale, last_booked_at AS last_activity,"
          + " service FROM customer";

  private People() {}

  /** A table of so many. */
  public static void create(DataSource pool, int size) throws SQLException {
    create(pool, size, "");
  }

  /** The same with ids and addresses that begin like this. */
  public static void create(DataSource pool, int size, String prefix) throws SQLException {
    Pool.execute(
        pool,
        "CREATE TABLE customer (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL,"
            + " zone TEXT NOT NULL, locale TEXT NOT NULL,"
            + " last_booked_at TIMESTAMP WITH TIME ZONE NOT NULL, service TEXT NOT NULL)",
        "INSERT INTO customer SELECT '"
            + prefix
            + "c' || lpad(n::text, 9, '0'), 'রিনা আক্তার', '"
            + prefix
            + "customer-' || n || '@example.com', 'Asia/Dhaka', 'bn-BD',"
            + " now() - INTERVAL '21 days', 'ঘর পরিষ্কার' FROM generate_series(1, "
            + size
            + ") AS n",
        "VACUUM ANALYZE customer");
  }

  /** Everybody in the table says yes to promotional mail, as Engage's own table has it. */
  public static void consent(DataSource pool) throws SQLException {
    Pool.execute(
        pool,
        "INSERT INTO engage_consent SELECT id, 'default', 'customer', 'promotional', '', 'email',"
            + " true, 'signup', now() FROM customer ON CONFLICT DO NOTHING");
  }

  /** The customers as segments read them. */
  public static SegmentSource source(DataSource pool) {
    return SqlSegmentSource.of(pool, COLUMNS + " WHERE id > :after ORDER BY id LIMIT :size");
  }
}
