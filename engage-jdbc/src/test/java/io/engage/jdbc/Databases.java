package io.engage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Databases for tests: one PostgreSQL server and pool for the JVM, an H2 for whoever asks. */
final class Databases {

  private static final int CONNECTIONS = 20;

  private static @Nullable HikariDataSource postgres;
  private static @Nullable DataSource h2;
  private static @Nullable JdbcStore h2Store;
  private static @Nullable JdbcStore postgresStore;

  private Databases() {}

  /** The one PostgreSQL database; the server ends with the JVM. */
  static synchronized HikariDataSource postgres() {
    HikariDataSource ready = postgres;
    if (ready == null) {
      ready = pool(startPostgres().getJdbcUrl("postgres", "postgres"));
      postgres = ready;
    }
    return ready;
  }

  /** A schema of its own in the PostgreSQL database, without tables. */
  static HikariDataSource emptyPostgres() {
    HikariDataSource shared = postgres();
    String schema = "s" + UUID.randomUUID().toString().replace("-", "");
    Jdbi.create(shared).useHandle(handle -> handle.execute("CREATE SCHEMA " + schema));
    return pool(shared.getJdbcUrl() + "&currentSchema=" + schema);
  }

  /** The one H2 database in memory that tests share. */
  static synchronized DataSource h2() {
    DataSource ready = h2;
    if (ready == null) {
      ready = h2InMemory();
      h2 = ready;
    }
    return ready;
  }

  /** A new H2 database in memory, gone when its pool is closed or the JVM ends. */
  static HikariDataSource h2InMemory() {
    return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  /** The H2 database in a file of this directory, as a host should open it. */
  static HikariDataSource h2File(Path directory) {
    return pool("jdbc:h2:file:" + directory.resolve("engage") + ";WRITE_DELAY=0");
  }

  static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  /** A store on the shared H2 database, without rows. It is made once, as a host makes one. */
  static synchronized JdbcStore h2Store() {
    JdbcStore ready = h2Store;
    if (ready == null) {
      ready = JdbcStore.h2(h2());
      h2Store = ready;
    }
    return emptied(ready);
  }

  /** The same on the shared PostgreSQL database. */
  static synchronized JdbcStore postgresStore() {
    JdbcStore ready = postgresStore;
    if (ready == null) {
      ready = JdbcStore.postgres(postgres());
      postgresStore = ready;
    }
    return emptied(ready);
  }

  /** The same store, migrated and without rows. */
  static JdbcStore emptied(JdbcStore store) {
    store.schema().migrate();
    store
        .jdbi()
        .useHandle(
            handle ->
                store.schema().tables().stream()
                    .filter(table -> !table.equals("engage_schema_version"))
                    .forEach(table -> handle.execute("DELETE FROM " + table)));
    return store;
  }

  static void letLeasesLapse(JdbcStore store) {
    store
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE engage_job SET lease_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND"
                        + " WHERE lease_until IS NOT NULL"));
  }

  /** All that could be logged of an exception. */
  static String everything(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
