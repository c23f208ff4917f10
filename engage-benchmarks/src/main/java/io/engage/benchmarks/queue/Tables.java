package io.engage.benchmarks.queue;

import io.engage.benchmarks.run.Pool;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The tables of the store, from the outside. */
final class Tables {

  private Tables() {}

  /** Takes all messages out. */
  static void empty(DataSource pool) throws SQLException {
    Pool.execute(
        pool,
        "TRUNCATE engage_message, engage_job, engage_words, engage_history, engage_attempt,"
            + " engage_idempotency, engage_cap");
  }
}
