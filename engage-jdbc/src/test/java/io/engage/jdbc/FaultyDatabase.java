package io.engage.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose commits and connections fail when a test says so. */
final class FaultyDatabase implements DataSource {

  private final DataSource database;
  private final Deque<SQLException> connectionFaults = new ArrayDeque<>();
  private final Deque<SQLException> commitFaults = new ArrayDeque<>();
  private final List<String> timeouts = new ArrayList<>();
  private boolean commitsBeforeItFails;
  private int commits;
  private int connections;

  FaultyDatabase(DataSource database) {
    this.database = database;
  }

  /** The next commits fail, one for each; nothing of them is kept. */
  FaultyDatabase failCommits(SQLException... faults) {
    commitFaults.addAll(List.of(faults));
    return this;
  }

  /** The next commit works, and the answer is lost. */
  FaultyDatabase loseTheAnswerOfACommit(SQLException fault) {
    commitsBeforeItFails = true;
    return failCommits(fault);
  }

  /** The next connections cannot be opened. */
  FaultyDatabase failConnections(SQLException... faults) {
    connectionFaults.addAll(List.of(faults));
    return this;
  }

  /** After how long PostgreSQL would have ended each silent transaction, as it was committed. */
  List<String> timeouts() {
    return timeouts;
  }

  /** How often somebody tried to commit. */
  int commits() {
    return commits;
  }

  /** How often somebody wanted a connection. */
  int connections() {
    return connections;
  }

  @Override
  public Connection getConnection() throws SQLException {
    connections++;
    SQLException fault = connectionFaults.poll();
    if (fault != null) {
      throw fault;
    }
    Connection connection = database.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                commit(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private void commit(Connection connection) throws SQLException {
    commits++;
    noteTimeout(connection);
    SQLException fault = commitFaults.poll();
    if (fault == null || commitsBeforeItFails) {
      connection.commit();
      commitsBeforeItFails = false;
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void noteTimeout(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
        row.next();
        timeouts.add(row.getString(1));
      }
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
