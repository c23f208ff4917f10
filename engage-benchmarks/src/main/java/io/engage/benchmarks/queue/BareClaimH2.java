package io.engage.benchmarks.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Select a hundred and compare-and-set them, with nothing else read or written. */
final class BareClaimH2 extends ClaimH2 {

  private static final String SELECT =
      "SELECT message_id, fence FROM engage_job WHERE due_at <= CURRENT_TIMESTAMP"
          + " AND (lease_until IS NULL OR lease_until <= CURRENT_TIMESTAMP)"
          + " ORDER BY priority, due_at, message_id FETCH FIRST 100 ROWS ONLY";

  private static final String COMPARE_AND_SET =
      "UPDATE engage_job SET lease_owner = 'worker', fence = fence + 1,"
          + " lease_until = CURRENT_TIMESTAMP + INTERVAL '10' MINUTE"
          + " WHERE message_id = ? AND fence = ?";

  private record Job(Object id, long fence) {}

  BareClaimH2(int backlog) {
    super(backlog);
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    try (Connection connection = pool().getConnection()) {
      connection.setAutoCommit(false);
      for (int done = 0; done < size; ) {
        List<Job> jobs = select(connection);
        compareAndSet(connection, jobs);
        connection.commit();
        done += jobs.size();
      }
    }
  }

  private static List<Job> select(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet rows = select.executeQuery()) {
      List<Job> jobs = new ArrayList<>();
      while (rows.next()) {
        jobs.add(new Job(rows.getObject(1), rows.getLong(2)));
      }
      return jobs;
    }
  }

  private static void compareAndSet(Connection connection, List<Job> jobs) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(COMPARE_AND_SET)) {
      for (Job job : jobs) {
        update.setObject(1, job.id());
        update.setLong(2, job.fence());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
