package io.engage.examples.sheba;

import java.sql.SQLException;
import java.util.Objects;

/** Carries an exception of the database through interfaces that know none. */
public final class UncheckedSqlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UncheckedSqlException(SQLException cause) {
    super("the database failed", cause);
  }

  /** The database's exception. */
  @Override
  public SQLException getCause() {
    return (SQLException) Objects.requireNonNull(super.getCause());
  }
}
