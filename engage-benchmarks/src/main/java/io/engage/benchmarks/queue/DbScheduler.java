package io.engage.benchmarks.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Pool;
import java.sql.SQLException;
import java.time.Duration;

/**
 * db-scheduler at its best: inserts in batches that the driver sends as one statement, jobs locked
 * and fetched a hundred at once (PostgreSQL only), asked for again as soon as half are done, and
 * not polled for in between.
 */
public final class DbScheduler {

  private static final int BATCH = 100;

  private DbScheduler() {}

  /** Its table, as its documentation has it. */
  public static void createTable(HikariDataSource pool) throws SQLException {
    Pool.execute(
        pool,
        """
        CREATE TABLE scheduled_tasks (
          task_name TEXT NOT NULL,
          task_instance TEXT NOT NULL,
          task_data BYTEA,
          execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
          picked BOOLEAN NOT NULL,
          picked_by TEXT,
          last_success TIMESTAMP WITH TIME ZONE,
          last_failure TIMESTAMP WITH TIME ZONE,
          consecutive_failures INT,
          last_heartbeat TIMESTAMP WITH TIME ZONE,
          version BIGINT NOT NULL,
          priority SMALLINT,
          PRIMARY KEY (task_name, task_instance))
        """,
        "CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)",
        "CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
  }

  /** A scheduler with so many threads, not started. */
  public static Scheduler create(HikariDataSource pool, OneTimeTask<String> task, int threads) {
    double fetched = (double) BATCH / threads;
    return Scheduler.create(pool, task)
        .threads(threads)
        .pollingInterval(Duration.ofMillis(50))
        .pollUsingLockAndFetch(fetched / 2, fetched)
        .shutdownMaxWait(Duration.ofSeconds(1))
        .build();
  }
}
