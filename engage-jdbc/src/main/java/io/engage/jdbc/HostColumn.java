package io.engage.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of the host's in the current row.
 *
 * @param columns the row
 * @param index which column, from 1
 * @param meta what types there are
 */
record HostColumn(ResultSet columns, int index, ResultSetMetaData meta) {

  /** The value as words may use it; empty for null. */
  Optional<String> text() throws SQLException {
    return switch (meta.getColumnType(index)) {
      case Types.NUMERIC, Types.DECIMAL -> some(BigDecimal.class).map(BigDecimal::toPlainString);
      case Types.BOOLEAN, Types.BIT -> some(Boolean.class).map(Object::toString);
      case Types.DATE -> some(LocalDate.class).map(Object::toString);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
          hasZone()
              ? some(OffsetDateTime.class).map(OffsetDateTime::toInstant).map(Object::toString)
              : some(LocalDateTime.class).map(Object::toString);
      default -> Optional.ofNullable(columns.getString(index));
    };
  }

  /** The value as a moment; empty for null. */
  Optional<Instant> instant(ZoneId localTime) throws SQLException {
    if (meta.getColumnType(index) == Types.DATE) {
      return some(LocalDate.class).map(day -> day.atStartOfDay(localTime).toInstant());
    }
    return hasZone()
        ? some(OffsetDateTime.class).map(OffsetDateTime::toInstant)
        : some(LocalDateTime.class).map(local -> local.atZone(localTime).toInstant());
  }

  /** PostgreSQL's driver calls both kinds TIMESTAMP. */
  private boolean hasZone() throws SQLException {
    return meta.getColumnType(index) == Types.TIMESTAMP_WITH_TIMEZONE
        || meta.getColumnTypeName(index).toLowerCase(Locale.ROOT).equals("timestamptz");
  }

  private <T> Optional<T> some(Class<T> type) throws SQLException {
    return Optional.ofNullable(columns.getObject(index, type));
  }
}
