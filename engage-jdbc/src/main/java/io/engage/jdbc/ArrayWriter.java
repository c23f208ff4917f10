package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of a statement as an array for every column, and several statements as one, which
 * saves a round trip for each.
 */
final class ArrayWriter implements Bulk.Writer {

  /** Stands before the name of every bind, for a prefix that tells statements apart. */
  static final String BIND = ":~";

  @Override
  public int write(Handle handle, List<Filled> all) {
    try (Update update = handle.createUpdate(together(all))) {
      for (int i = 0; i < all.size(); i++) {
        Filled filled = all.get(i);
        for (Shape.Column column : filled.bulk().columns()) {
          update.bind(prefix(i) + column.name(), array(filled.rows(), column));
        }
      }
      return update.execute();
    }
  }

  /** All but the last become parts of the WITH of the last. */
  private static String together(List<Filled> all) {
    int last = all.size() - 1;
    String others =
        IntStream.range(0, last)
            .mapToObj(i -> "part_" + i + " AS (" + sql(all, i) + ")")
            .collect(Collectors.joining(", "));
    return (others.isEmpty() ? "" : "WITH " + others + " ") + sql(all, last);
  }

  private static String sql(List<Filled> all, int i) {
    return all.get(i).bulk().sql().replace(BIND, ":" + prefix(i));
  }

  private static String prefix(int i) {
    return "s" + i + "_";
  }

  private static Argument array(List<Values> rows, Shape.Column column) {
    @Nullable Object[] values = column.type().array(rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i).get(column.name());
    }
    return (position, statement, context) ->
        statement.setArray(
            position, statement.getConnection().createArrayOf(column.type().postgres(), values));
  }
}
