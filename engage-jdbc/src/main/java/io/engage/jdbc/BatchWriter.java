package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Executes every statement for each of its rows, as a batch. Binds are named like columns. */
final class BatchWriter implements Bulk.Writer {

  @Override
  public void write(Handle handle, List<Filled> all) {
    all.forEach(filled -> write(handle, filled));
  }

  private static void write(Handle handle, Filled filled) {
    try (PreparedBatch batch = handle.prepareBatch(filled.bulk().sql())) {
      for (Values row : filled.rows()) {
        for (Shape.Column column : filled.bulk().columns()) {
          batch.bind(column.name(), argument(row, column));
        }
        batch.add();
      }
      batch.execute();
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
