package io.engage.examples.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.EngagementException;
import io.engage.jdbc.JdbcStore;
import io.engage.store.EngagementStore;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** The database of Sheba and Engage, and its connections. */
final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final String H2 = "jdbc:h2:";

  private final HikariDataSource pool;
  private final JdbcStore store;

  private Database(HikariDataSource pool, JdbcStore store) {
    this.pool = pool;
    this.store = store;
  }

  /** The URL of a new database that ends with the process. */
  static String inMemory() {
    return H2 + "mem:sheba-" + UUID.randomUUID();
  }

  /** The URL of a database in a file. */
  static String inFile(Path file) {
    return H2 + "file:" + file.toAbsolutePath();
  }

  /**
   * Opens a database and makes Engage's tables in it.
   *
   * @throws BadInputException when it cannot be reached or used
   */
  static Database open(String url) {
    String chosen = durable(url);
    try {
      DriverManager.getConnection(chosen).close();
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
    // Whoever asks for the first connection is told what is wrong.
    config.setInitializationFailTimeout(-1);
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

  /**
   * H2 loses what it committed last when the process is killed, unless it is told not to wait; and
   * it writes errors to a file of its own, or to the terminal, unless it is told not to.
   */
  private static String durable(String url) {
    return url.startsWith(H2) ? with(with(url, "WRITE_DELAY"), "TRACE_LEVEL_FILE") : url;
  }

  private static String with(String url, String setting) {
    boolean isSet = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
    return isSet ? url : url + ";" + setting + "=0";
  }
}
