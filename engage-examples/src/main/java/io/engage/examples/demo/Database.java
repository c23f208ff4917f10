package io.engage.examples.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.EngagementException;
import io.engage.jdbc.JdbcStore;
import io.engage.store.EngagementStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The database of Sheba and Engage, and its connections. */
final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final String H2 = "jdbc:h2:";
  private static final String WRITE_DELAY = ";WRITE_DELAY=";

  private final HikariDataSource pool;
  private final JdbcStore store;

  private Database(HikariDataSource pool, JdbcStore store) {
    this.pool = pool;
    this.store = store;
  }

  /**
   * Opens a database, or makes one in memory, and makes Engage's tables in it.
   *
   * @throws BadInputException when it cannot be reached or used
   */
  static Database open(Optional<String> url) {
    String chosen = url.map(Database::durable).orElseGet(Database::inMemory);
    try (Connection first = DriverManager.getConnection(chosen)) {
      return open(pool(chosen));
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static Database open(HikariDataSource pool) {
    try {
      JdbcStore store = JdbcStore.on(pool);
      store.schema().migrate();
      return new Database(pool, store);
    } catch (EngagementException e) {
      pool.close();
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("sheba");
    return new HikariDataSource(config);
  }

  /** Says on one line that the database cannot be used, before anything is sent. */
  static BadInputException refused(SQLException e) {
    return refused(String.valueOf(e.getMessage()));
  }

  /** A reason that quotes the URL would show its password. */
  private static BadInputException refused(String reason) {
    String firstLine = reason.lines().findFirst().orElse("");
    boolean quotesUrl = reason.contains("jdbc:") || reason.contains("password=");
    return new BadInputException(
        Option.DATABASE.spelling(), "cannot be used" + (quotesUrl ? "" : ": " + firstLine));
  }

  EngagementStore store() {
    return store;
  }

  DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static String inMemory() {
    return H2 + "mem:sheba-" + UUID.randomUUID();
  }

  /** H2 loses what it committed last when the process is killed, unless it is told not to wait. */
  private static String durable(String url) {
    boolean waits = url.startsWith(H2) && !url.toUpperCase(Locale.ROOT).contains(WRITE_DELAY);
    return waits ? url + WRITE_DELAY + "0" : url;
  }
}
