package io.engage.jdbc;

import io.engage.error.SettingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The transaction that a host has begun on its own connection, and alone may end. */
final class HostTransaction extends Transactions {

  private final Jdbi jdbi;

  HostTransaction(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Reaches the host's connection and never closes it.
   *
   * @throws SettingsException when it has no transaction that takes the work along
   */
  static Jdbi on(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new SettingsException(
          "connection",
          "it commits every statement by itself; call setAutoCommit(false) before, and commit()"
              + " after");
    }
    Connections.checkIsolation("connection", connection);
    Jdbi jdbi = Connections.jdbi(new Borrowed(connection));
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    return jdbi;
  }

  /** The planner's settings are the host's, and stay as they are. */
  @Override
  <T> T lookUp(Function<Handle, T> work) {
    return call(work);
  }

  /** Nothing is left of the transaction when its connection failed. */
  @Override
  <T> T read(Function<Handle, T> work) {
    return call(work);
  }

  @Override
  <T> T readByKeys(Function<Handle, T> work) {
    return call(work);
  }

  @Override
  <T> T call(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (UnreadableRowException e) {
      throw unreadable(e);
    } catch (JdbiException e) {
      throw Failure.of(e).exception();
    }
  }

  private record Borrowed(Connection connection) implements ConnectionFactory {

    @Override
    public Connection openConnection() {
      return connection;
    }

    @Override
    public void closeConnection(Connection borrowed) {}
  }
}
