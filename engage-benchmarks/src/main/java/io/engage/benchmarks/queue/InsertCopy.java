package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.JdbcStore;
import java.io.StringReader;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/**
 * What the same messages cost when they are copied into the tables: rows that were written by
 * {@link InsertEngage}'s own statements before, exported, and emptied out.
 */
final class InsertCopy implements Contender {

  private final HikariDataSource pool;
  private final JdbcStore store;
  private final List<String> tables;
  private final List<String> rows = new ArrayList<>();

  InsertCopy(Place place, List<String> tables) {
    this.tables = tables;
    pool = Pool.plain(place.jdbcUrl());
    store = JdbcStore.postgres(pool);
    store.schema().migrate();
  }

  @Override
  public void prepare(int size) throws Exception {
    Letters letters = new Letters(Instant.now());
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (int from = 0; from < size; from += 500) {
        store.plan(letters.next(Math.min(500, size - from)), Instant.now());
      }
      rows.clear();
      for (String table : tables) {
        java.io.StringWriter text = new java.io.StringWriter();
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY " + table + " TO STDOUT", text);
        rows.add(text.toString());
      }
    }
    Tables.empty(pool);
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < tables.size(); i++) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + tables.get(i) + " FROM STDIN", new StringReader(rows.get(i)));
      }
      connection.commit();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
