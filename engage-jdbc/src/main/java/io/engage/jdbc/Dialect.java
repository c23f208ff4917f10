package io.engage.jdbc;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.store.ClaimRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where databases differ. Everything else is the same SQL for all of them. */
abstract class Dialect {

  /** Asks the data source which database it is. */
  static Dialect of(DataSource dataSource) {
    String product = product(dataSource);
    return switch (product) {
      case "PostgreSQL" -> new PostgresDialect();
      case "H2" -> new H2Dialect();
      default ->
          throw new SettingsException(
              "store.dataSource", product + " is not supported; use PostgreSQL or H2");
    };
  }

  /** The database's name, for people. */
  abstract String name();

  /** What the schema's {@code ${names}} stand for. */
  abstract Map<String, String> placeholders();

  /** Keeps other nodes from migrating until the transaction ends, where the database can. */
  abstract void lockSchema(Handle handle);

  /** The tables that statements without a schema name see: one column, {@code name}. */
  abstract String visibleTables();

  /** Notes settings of the database under which the store would break its promises. */
  abstract void check(Handle handle, Problems problems);

  /** Does the work in a transaction, beside others or after them. */
  <T> T inTransaction(Jdbi jdbi, Function<Handle, T> work) {
    return jdbi.inTransaction(work::apply);
  }

  /** Makes the database look up rows by their indexes, until the transaction ends. */
  abstract void preferIndexes(Handle handle);

  /** Locks rows of caps. */
  abstract CapLocks capLocks();

  /** Writes new rows. */
  abstract Bulk insert(Shape shape);

  /** Writes rows unless there is one with their key. */
  abstract Bulk insertIfAbsent(Shape shape);

  /** Writes rows in the place of those with their key; no key may come twice. */
  abstract Bulk upsert(Shape shape);

  /** Changes the rows with these keys; no key may come twice. */
  abstract Bulk update(Shape shape);

  /** Deletes the rows with these keys. */
  abstract Bulk delete(Shape shape);

  /**
   * Takes free jobs that are due, by priority and then by due time.
   *
   * @return what was taken, in that order
   */
  abstract List<Lease> lease(Handle handle, ClaimRequest request);

  /**
   * A job that was taken.
   *
   * @param message whose job
   * @param fence the fencing token
   */
  record Lease(UUID message, long fence) {}

  private static String product(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw Failure.of(e).exception();
    }
  }
}
