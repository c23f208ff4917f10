package io.engage.benchmarks.audience;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.function.LongConsumer;

/** One cursor over the same columns, in one transaction that lasts as long as all of it. */
final class ReadCursor implements Contender {

  private static final int PAGE = 500;

  private final HikariDataSource pool;
  private boolean populated;

  ReadCursor(Place place) {
    pool = Pool.plain(place.jdbcUrl());
  }

  @Override
  public void prepare(int size) throws SQLException {
    if (!populated) {
      People.create(pool, size);
      populated = true;
    }
  }

  @Override
  public void work(int size, LongConsumer each) throws SQLException {
    int read = 0;
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement cursor = connection.createStatement()) {
        cursor.setFetchSize(PAGE);
        ResultSet rows = cursor.executeQuery(People.COLUMNS + " ORDER BY id");
        while (rows.next()) {
          read += row(rows);
        }
      }
      connection.commit();
    }
    if (read != size) {
      throw new IllegalStateException("read " + read);
    }
  }

  private static int row(ResultSet rows) throws SQLException {
    boolean complete =
        rows.getString("recipient_id") != null
            && rows.getString("name") != null
            && rows.getString("email") != null
            && rows.getString("zone") != null
            && rows.getString("locale") != null
            && rows.getObject("last_activity", OffsetDateTime.class) != null
            && rows.getString("service") != null;
    return complete ? 1 : 0;
  }

  @Override
  public void close() {
    pool.close();
  }
}
