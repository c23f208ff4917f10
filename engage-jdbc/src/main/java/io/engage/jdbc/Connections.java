package io.engage.jdbc;

import io.engage.error.SettingsException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Opens connections in the state that the transactions count on. */
final class Connections implements ConnectionFactory {

  /**
   * Remembers what it parsed, which are the statements of this library alone. A store inside a
   * host's transaction is made for every transaction, and parsing anew would take longer than what
   * it does.
   */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private final DataSource dataSource;
  private volatile boolean checked;

  private Connections(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  static Jdbi of(DataSource dataSource) {
    return jdbi(new Connections(dataSource));
  }

  static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP).setSqlParser(PARSER);
    return jdbi;
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      if (!connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
      if (!checked) {
        checkIsolation("store.dataSource", connection);
        checked = true;
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * A transaction that keeps the view of its first statement would not see what was committed while
   * it waited for a lock. Asked once, because the answer costs PostgreSQL a round trip.
   */
  static void checkIsolation(String whose, Connection connection) throws SQLException {
    if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      throw new SettingsException(
          whose, "connections must be at transaction isolation READ COMMITTED");
    }
  }
}
