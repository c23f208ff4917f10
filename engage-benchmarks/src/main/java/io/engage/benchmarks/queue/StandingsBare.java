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
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** The cap rows of 500 people by primary key, and nothing else of them. */
final class StandingsBare implements Contender {

  private static final int BATCH = 500;

  private final HikariDataSource pool;
  private final JdbcStore store;
  private final int history;
  private boolean grown;

  StandingsBare(Place place, int history) {
    this.history = history;
    pool = Pool.plain(place.jdbcUrl());
    store = JdbcStore.postgres(pool);
    store.schema().migrate();
  }

  @Override
  public void prepare(int size) throws SQLException {
    if (!grown) {
      StandingsEngage.remember(store, pool, history);
      grown = true;
    }
  }

  @Override
  public void work(int size, LongConsumer each) throws SQLException {
    for (int from = 0; from < size; from += BATCH) {
      lookUp(from);
    }
  }

  private void lookUp(int from) throws SQLException {
    String[] subjects =
        IntStream.range(from, from + BATCH)
            .mapToObj(i -> Letters.to(i % StandingsEngage.PEOPLE).personKey().subject())
            .toArray(String[]::new);
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT subject, places FROM engage_cap"
                    + " WHERE subject = ANY(?) AND tenant = 'default'")) {
      select.setArray(1, connection.createArrayOf("varchar", subjects));
      try (ResultSet rows = select.executeQuery()) {
        int read = 0;
        while (rows.next()) {
          read += rows.getString(2).isEmpty() ? 0 : 1;
        }
        if (read == 0) {
          throw new IllegalStateException("nobody is known");
        }
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
