package io.engage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result. A column that should not be null and is, is unreadable. */
final class Row {

  private final ResultSet columns;

  Row(ResultSet columns) {
    this.columns = columns;
  }

  String text(String column) throws SQLException {
    return present(column, columns.getString(column));
  }

  Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(columns.getString(column));
  }

  int number(String column) throws SQLException {
    return columns.getInt(column);
  }

  long bigNumber(String column) throws SQLException {
    return columns.getLong(column);
  }

  boolean flag(String column) throws SQLException {
    return columns.getBoolean(column);
  }

  UUID id(String column) throws SQLException {
    return present(column, columns.getObject(column, UUID.class));
  }

  Optional<UUID> optionalId(String column) throws SQLException {
    return Optional.ofNullable(columns.getObject(column, UUID.class));
  }

  Instant instant(String column) throws SQLException {
    return present(column, columns.getObject(column, OffsetDateTime.class)).toInstant();
  }

  Optional<Instant> optionalInstant(String column) throws SQLException {
    return Optional.ofNullable(columns.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new UnreadableRowException(column + " is null");
    }
    return value;
  }
}
