package io.engage.jdbc;

import java.lang.reflect.Array;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** The types of columns that are written. */
enum ColumnType {
  TEXT("varchar", Types.VARCHAR, String.class),
  ID("uuid", Types.OTHER, Object.class),
  INSTANT("timestamptz", Types.TIMESTAMP_WITH_TIMEZONE, Object.class),
  SMALL("int2", Types.SMALLINT, Integer.class),
  NUMBER("int4", Types.INTEGER, Integer.class),
  BIG("int8", Types.BIGINT, Long.class),
  FLAG("bool", Types.BOOLEAN, Boolean.class);

  private final String postgres;
  private final int jdbc;
  private final Class<?> element;

  ColumnType(String postgres, int jdbc, Class<?> element) {
    this.postgres = postgres;
    this.jdbc = jdbc;
    this.element = element;
  }

  /** PostgreSQL's name. */
  String postgres() {
    return postgres;
  }

  /** The number JDBC knows it by. */
  int jdbc() {
    return jdbc;
  }

  /** An array of so many values. */
  @Nullable Object[] array(int length) {
    return (@Nullable Object[]) Array.newInstance(element, length);
  }
}
