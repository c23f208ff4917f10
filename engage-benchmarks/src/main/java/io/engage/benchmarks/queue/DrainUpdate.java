package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.JdbcStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;

/** Four connections that touch each job once, a thousand by their keys in a statement. */
final class DrainUpdate implements Contender {

  private static final int BATCH = 1000;

  private final HikariDataSource pool;
  private final JdbcStore store;
  private final BlockingQueue<UUID[]> batches = new LinkedBlockingQueue<>();

  DrainUpdate(Place place) {
    pool = Pool.plain(place.jdbcUrl());
    store = JdbcStore.postgres(pool);
    store.schema().migrate();
  }

  @Override
  public void prepare(int size) throws Exception {
    Tables.empty(pool);
    new Queue(store).fill(new Letters(Instant.now()), size);
    List<UUID> ids = ids();
    for (int from = 0; from < ids.size(); from += BATCH) {
      batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)).toArray(new UUID[0]));
    }
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    Workers.run(
        () -> {
          UUID[] batch = batches.poll();
          while (batch != null) {
            update(batch);
            batch = batches.poll();
          }
          return 0;
        });
  }

  private void update(UUID[] batch) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE engage_job SET lease_owner = 'worker', fence = fence + 1"
                    + " WHERE message_id = ANY(?)")) {
      update.setArray(1, connection.createArrayOf("uuid", batch));
      update.executeUpdate();
    }
  }

  private List<UUID> ids() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT message_id FROM engage_job")) {
      List<UUID> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
