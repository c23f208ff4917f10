package io.engage.examples.quickstart;

import io.engage.audience.SegmentSource;
import io.engage.jdbc.JdbcStore;
import io.engage.jdbc.SqlSegmentSource;
import javax.sql.DataSource;

/** Engage's tables in the host's database, and the host's own tables as a segment. */
public final class Stores {

  private Stores() {}

  /** The store, its tables made if they are missing. */
  public static JdbcStore store(DataSource dataSource) {
    // snippet: store
    JdbcStore store = JdbcStore.on(dataSource); // or JdbcStore.postgres(…), JdbcStore.h2(…)
    store.schema().migrate();
    // end
    return store;
  }

  /** The statements that migrate() would run, for somebody else to run. */
  public static String script(JdbcStore store) {
    // snippet: script
    return store.schema().script();
    // end
  }

  /** The host's customers and when they last booked. */
  public static SegmentSource bookings(DataSource dataSource) {
    // snippet: segment
    SegmentSource bookings =
        SqlSegmentSource.of(
            dataSource,
            """
            SELECT c.id AS recipient_id, c.name, c.email, MAX(b.booked_at) AS last_activity
            FROM customers c JOIN bookings b ON b.customer_id = c.id
            WHERE c.id > :after
            GROUP BY c.id, c.name, c.email
            HAVING MAX(b.booked_at) >= :activity_from AND MAX(b.booked_at) < :activity_until
            ORDER BY c.id LIMIT :size
            """);
    // end
    return bookings;
  }
}
