package io.engage.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table, as statements need them. Binds are named like their columns.
 *
 * @param table its name
 * @param key the columns of its primary key
 * @param rest the others
 */
record Shape(String table, List<String> key, List<String> rest) {

  String columns() {
    return String.join(", ", all());
  }

  String binds() {
    return all().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
  }

  String insert() {
    return "INSERT INTO " + table + " (" + columns() + ") VALUES (" + binds() + ")";
  }

  String keyMatches() {
    return key.stream()
        .map(column -> column + " = :" + column)
        .collect(Collectors.joining(" AND "));
  }

  private List<String> all() {
    return Stream.concat(key.stream(), rest.stream()).toList();
  }
}
