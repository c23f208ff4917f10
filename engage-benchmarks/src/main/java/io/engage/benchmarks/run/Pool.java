package io.engage.benchmarks.run;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections to a contender's database. */
public final class Pool {

  private static final int MOST = 20;

  private Pool() {}

  /** The database as the driver opens it. */
  public static HikariDataSource plain(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(MOST);
    config.setMinimumIdle(MOST);
    return new HikariDataSource(config);
  }

  /** With batches of inserts sent as one statement each, which helps whoever uses batches. */
  public static HikariDataSource batching(String url) {
    return plain(url + "&reWriteBatchedInserts=true");
  }

  /** Runs statements that are written down here, each by itself. */
  public static void execute(DataSource pool, String... statements) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
