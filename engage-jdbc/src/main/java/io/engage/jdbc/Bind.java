package io.engage.jdbc;

import io.engage.message.ChannelId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.argument.Argument;

/**
 * Values for statements. Each has the same SQL type whether it is there or not, because a column
 * whose type changes within a batch makes PostgreSQL parse the statement anew.
 */
final class Bind {

  private Bind() {}

  static Argument text(String value) {
    return (position, statement, context) -> statement.setString(position, value);
  }

  static Argument text(Optional<String> value) {
    return value.map(Bind::text).orElse(absent(Types.VARCHAR));
  }

  static Argument number(long value) {
    return (position, statement, context) -> statement.setLong(position, value);
  }

  static Argument number(int value) {
    return (position, statement, context) -> statement.setInt(position, value);
  }

  static Argument flag(boolean value) {
    return (position, statement, context) -> statement.setBoolean(position, value);
  }

  static Argument id(UUID value) {
    return (position, statement, context) -> statement.setObject(position, value);
  }

  static Argument id(Optional<UUID> value) {
    return value.map(Bind::id).orElse(absent(Types.OTHER));
  }

  static Argument instant(Instant value) {
    return (position, statement, context) ->
        statement.setObject(position, micros(value).atOffset(ZoneOffset.UTC));
  }

  static Argument instant(Optional<Instant> value) {
    return value.map(Bind::instant).orElse(absent(Types.TIMESTAMP_WITH_TIMEZONE));
  }

  static Argument texts(Collection<String> values) {
    return (position, statement, context) -> array(statement, position, "varchar", values);
  }

  static Argument ids(Collection<UUID> values) {
    return (position, statement, context) -> array(statement, position, "uuid", values);
  }

  static Argument smalls(Collection<Integer> values) {
    return (position, statement, context) -> array(statement, position, "int2", values);
  }

  static Argument flags(Collection<Boolean> values) {
    return (position, statement, context) -> array(statement, position, "bool", values);
  }

  static Argument channels(Collection<ChannelId> values) {
    return texts(values.stream().map(ChannelId::value).toList());
  }

  static Argument micros(Duration value) {
    return number(TimeUnit.MICROSECONDS.convert(value));
  }

  /** What the columns can hold. Rounding up would put a message into the future. */
  static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Argument absent(int type) {
    return (position, statement, context) -> statement.setNull(position, type);
  }

  private static void array(
      PreparedStatement statement, int position, String type, Collection<?> values)
      throws SQLException {
    statement.setArray(
        position, statement.getConnection().createArrayOf(type, values.toArray(new Object[0])));
  }
}
