package io.engage.jdbc;

import java.sql.Types;
import java.util.function.IntFunction;

/** The types of columns that are written. */
enum ColumnType {
  TEXT("varchar", Types.VARCHAR, String[]::new),
  ID("uuid", Types.OTHER, Object[]::new),
  INSTANT("timestamptz", Types.TIMESTAMP_WITH_TIMEZONE, Object[]::new),
  SMALL("int2", Types.SMALLINT, Integer[]::new),
  NUMBER("int4", Types.INTEGER, Integer[]::new),
  BIG("int8", Types.BIGINT, Long[]::new),
  FLAG("bool", Types.BOOLEAN, Boolean[]::new);

  private final String postgres;
  private final int jdbc;
  private final IntFunction<Object[]> array;

  ColumnType(String postgres, int jdbc, IntFunction<Object[]> array) {
    this.postgres = postgres;
    this.jdbc = jdbc;
    this.array = array;
  }

  /** PostgreSQL's name, which H2 understands for the types it keeps in arrays. */
  String postgres() {
    return postgres;
  }

  /** The number JDBC knows it by. */
  int jdbc() {
    return jdbc;
  }

  /** An array of so many values. */
  Object[] array(int length) {
    return array.apply(length);
  }
}
