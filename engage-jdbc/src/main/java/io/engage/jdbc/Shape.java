package io.engage.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table, as statements need them. Binds are named like their columns.
 *
 * @param table its name
 * @param key the columns that tell rows apart
 * @param rest the others that are written
 */
record Shape(String table, List<Column> key, List<Column> rest) {

  /**
   * A shape.
   *
   * @param key name and type of each column: {@code subject text, tenant text}
   * @param rest likewise
   */
  static Shape of(String table, String key, String rest) {
    return new Shape(table, parse(key), parse(rest));
  }

  List<Column> all() {
    return Stream.concat(key.stream(), rest.stream()).toList();
  }

  String columns() {
    return join(all(), "%s", ", ");
  }

  String keyColumns() {
    return join(key, "%s", ", ");
  }

  String binds() {
    return join(all(), ":%s", ", ");
  }

  String keyMatches() {
    return join(key, "%1$s = :%1$s", " AND ");
  }

  /** Every column through a pattern of {@link String#format}. */
  static String join(List<Column> columns, String pattern, String separator) {
    return columns.stream()
        .map(column -> String.format(Locale.ROOT, pattern, column.name(), column.type().postgres()))
        .collect(Collectors.joining(separator));
  }

  private static List<Column> parse(String text) {
    return Stream.of(text.split(",")).map(String::strip).map(Column::parse).toList();
  }

  /**
   * A column.
   *
   * @param name its name
   * @param type what it holds
   */
  record Column(String name, ColumnType type) {

    static Column parse(String text) {
      String[] parts = text.split(" ");
      return new Column(parts[0], ColumnType.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }
  }
}
