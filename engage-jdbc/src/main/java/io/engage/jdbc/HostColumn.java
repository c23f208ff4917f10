package io.engage.jdbc;

import io.engage.message.Fact;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of the host's in the current row.
 *
 * @param columns the row
 * @param index which column, from 1
 * @param meta what types there are
 * @param localTime the zone of timestamps without one
 */
record HostColumn(ResultSet columns, int index, ResultSetMetaData meta, ZoneId localTime) {

  String name() throws SQLException {
    return meta.getColumnLabel(index).toLowerCase(Locale.ROOT);
  }

  /** The value as text; empty for null. */
  Optional<String> text() throws SQLException {
    return switch (meta.getColumnType(index)) {
      case Types.NUMERIC, Types.DECIMAL -> some(BigDecimal.class).map(BigDecimal::toPlainString);
      default -> Optional.ofNullable(columns.getString(index));
    };
  }

  /** The value as words may use it; empty for null and for a list of nothing. */
  Optional<Fact> fact() throws SQLException {
    return switch (meta.getColumnType(index)) {
      case Types.NUMERIC, Types.DECIMAL -> some(BigDecimal.class).map(Fact::of);
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> number();
      case Types.BOOLEAN, Types.BIT -> some(Boolean.class).map(yes -> Fact.of(yes.toString()));
      case Types.DATE -> some(LocalDate.class).map(Fact::of);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> instant().map(Fact::of);
      case Types.ARRAY -> Optional.of(facts()).filter(all -> !all.isEmpty()).map(Fact::list);
      default -> text().map(Fact::of);
    };
  }

  /** The value as a moment; empty for null. */
  Optional<Instant> instant() throws SQLException {
    if (meta.getColumnType(index) == Types.DATE) {
      return some(LocalDate.class).map(day -> day.atStartOfDay(localTime).toInstant());
    }
    return hasZone()
        ? some(OffsetDateTime.class).map(OffsetDateTime::toInstant)
        : some(LocalDateTime.class).map(local -> local.atZone(localTime).toInstant());
  }

  /** The value as moments; nulls among them are left out. */
  List<Instant> instants() throws SQLException {
    List<Instant> all = new ArrayList<>();
    for (HostElement element : elements()) {
      element.instant(localTime).ifPresent(all::add);
    }
    return all;
  }

  private List<Fact> facts() throws SQLException {
    List<Fact> all = new ArrayList<>();
    for (HostElement element : elements()) {
      element.fact(localTime).ifPresent(all::add);
    }
    return all;
  }

  private List<HostElement> elements() throws SQLException {
    Array array = columns.getArray(index);
    return array == null ? List.of() : HostElement.of(array);
  }

  /** An id is no number to be written with commas. */
  private Optional<Fact> number() throws SQLException {
    if (name().equals("id") || name().endsWith("_id")) {
      return text().map(Fact::of);
    }
    long value = columns.getLong(index);
    return columns.wasNull() ? Optional.empty() : Optional.of(Fact.of(value));
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
