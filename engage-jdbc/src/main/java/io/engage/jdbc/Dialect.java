package io.engage.jdbc;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where databases differ. Everything else is the same SQL for all of them. */
abstract class Dialect {

  /** Asks the data source which database it is. */
  static Dialect of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return of(connection);
    } catch (SQLException e) {
      throw Failure.of(e).exception();
    }
  }

  /** Asks a connection to which database it leads. */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
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

  /** Runs a migration while nobody else does, as far as that takes more than a transaction. */
  abstract void alone(Runnable migration);

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

  /** Has the database look up rows by their indexes, from the next statement to the last. */
  abstract void preferIndexes(Handle handle);

  /** Locks rows of caps; the rest of the transaction looks rows up by their indexes. */
  abstract CapLocks capLocks();

  /** Locks rows of caps in the host's transaction, whose settings are the host's. */
  abstract CapLocks guestCapLocks();

  /** Writes new rows. */
  abstract Bulk insert(Shape shape);

  /** Writes rows unless there is one with their key. */
  abstract Bulk insertIfAbsent(Shape shape);

  /** Writes rows in the place of those with their key; no key may come twice. */
  abstract Bulk upsert(Shape shape);

  /**
   * Writes rows in the place of those with their key, and all of them into a log.
   *
   * @param log some columns of the rows; the log's own table fills the others
   */
  abstract Logged upsertAndLog(Shape shape, Shape log);

  /** Changes the rows with these keys; no key may come twice. */
  abstract Bulk update(Shape shape);

  /** Deletes the rows with these keys. */
  abstract Bulk delete(Shape shape);

  /** The lanes in which jobs wait over these channels; costs as much as there are lanes. */
  abstract List<Lane> lanes(Handle handle, Set<ChannelId> channels);

  /**
   * Takes free jobs that are due.
   *
   * @param cells where to look, in this order
   * @return what was taken, in any order
   */
  abstract List<Candidate> lease(Handle handle, ClaimRequest request, List<Cell> cells);

  /**
   * Takes the job of one message, if it is free and due.
   *
   * @return what was taken
   */
  abstract List<Candidate> lease(Handle handle, ClaimRequest request, MessageId only);

  /** The instant that lies {@code :lease} microseconds ahead, by the database's clock. */
  abstract String endOfLease();

  /** The present at the moment it is asked for, where the database can tell. */
  abstract String present();

  /** A column that has the database end the transaction when its process falls silent. */
  abstract String letsGo();

  /** Adds tokens to what is spent under a name, if there is room for them; changes a row then. */
  abstract String reserveTokens();
}
