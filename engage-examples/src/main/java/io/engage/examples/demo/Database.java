package io.engage.examples.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.inmemory.InMemoryStore;
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
  private final EngagementStore store;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.store = InMemoryStore.create();
  }

  /**
   * Opens a database, or makes one in memory.
   *
   * @throws BadInputException when it cannot be reached
   */
  static Database open(Optional<String> url) {
    String chosen = url.map(Database::durable).orElseGet(Database::inMemory);
    try (Connection first = DriverManager.getConnection(chosen)) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(chosen);
      config.setMaximumPoolSize(CONNECTIONS);
      config.setPoolName("sheba");
      return new Database(new HikariDataSource(config));
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** Says on one line that the database cannot be used, before anything is sent. */
  static BadInputException refused(SQLException e) {
    return new BadInputException(Option.DATABASE.spelling(), "cannot be used: " + reason(e));
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

  /** A reason that quotes the URL would show its password. */
  private static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    boolean quotesUrl = message.contains("jdbc:") || message.contains("password=");
    return quotesUrl ? "SQL state " + e.getSQLState() : message;
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
