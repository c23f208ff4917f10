package io.engage.jdbc;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes many rows with one statement. */
final class Batches {

  private static final int[] NOTHING = {};

  private Batches() {}

  /**
   * Executes the statement once for every row; not at all when there is none.
   *
   * @return how many rows each execution changed
   */
  static <T> int[] write(
      Handle handle, String sql, Collection<T> rows, BiConsumer<PreparedBatch, T> binder) {
    if (rows.isEmpty()) {
      return NOTHING;
    }
    Preamble.sayAlone(handle);
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (T row : rows) {
        binder.accept(batch, row);
        batch.add();
      }
      return batch.execute();
    }
  }
}
