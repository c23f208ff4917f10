package io.engage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * A query that travels with the first statement of a transaction, in one round trip. The database
 * executes it before it plans that statement; what it answers is passed over.
 */
final class Preamble implements StatementCustomizer {

  private final SqlStatements statements;
  private boolean said;

  private Preamble(SqlStatements statements) {
    this.statements = statements;
  }

  /** One that is the same for all transactions, since Jdbi remembers what it rendered. */
  static TemplateEngine of(String query) {
    return (sql, context) -> query + "; " + sql;
  }

  /** Sends it along with whatever this handle executes next, which must be no batch. */
  static void before(Handle handle, TemplateEngine preamble) {
    SqlStatements statements = handle.getConfig(SqlStatements.class);
    statements.setTemplateEngine(preamble);
    statements.addCustomizer(new Preamble(statements));
  }

  /** Sends it by itself, if it is still to be sent: a batch cannot take it along. */
  static void sayAlone(Handle handle) {
    if (handle.getConfig(SqlStatements.class).getTemplateEngine() != TemplateEngine.NOP) {
      handle.createQuery("SELECT 1").mapTo(Integer.class).one();
    }
  }

  @Override
  public void afterExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    if (!said) {
      said = true;
      statements.setTemplateEngine(TemplateEngine.NOP);
      statement.getMoreResults();
    }
  }
}
