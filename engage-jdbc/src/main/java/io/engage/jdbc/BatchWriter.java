package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Executes every statement for each of its rows, as a batch. Binds are named like columns. */
final class BatchWriter implements Bulk.Writer {

  @Override
  public int write(Handle handle, List<Filled> all) {
    return all.stream().mapToInt(filled -> write(handle, filled)).reduce(0, (before, last) -> last);
  }

  private static int write(Handle handle, Filled filled) {
    try (PreparedBatch batch = handle.prepareBatch(filled.bulk().sql())) {
      for (Values row : filled.rows()) {
        for (Shape.Column column : filled.bulk().columns()) {
          batch.bind(column.name(), argument(row, column));
        }
        batch.add();
      }
      return IntStream.of(batch.execute()).sum();
    }
  }

  private static Argument argument(Values row, Shape.Column column) {
    Object value = row.get(column.name());
    return (position, statement, context) -> {
      if (value == null) {
        statement.setNull(position, column.type().jdbc());
      } else {
        statement.setObject(position, value);
      }
    };
  }
}
