package io.engage.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * A statement that writes many rows of one table at once.
 *
 * @param writer who executes it
 * @param sql its text, as the writer understands it
 * @param columns what it is given of each row
 */
record Bulk(Writer writer, String sql, List<Shape.Column> columns) {

  /**
   * Writes the rows in this order; does nothing when there is none.
   *
   * @return how many rows were written, or changed
   */
  <T> int write(Handle handle, Collection<T> things, BiConsumer<Values, T> filler) {
    return things.isEmpty() ? 0 : writer.write(handle, List.of(fill(things, filler)));
  }

  /** The rows, to be written together with others. */
  <T> Filled fill(Collection<T> things, BiConsumer<Values, T> filler) {
    List<Values> rows = new ArrayList<>(things.size());
    for (T thing : things) {
      Values row = new Values();
      filler.accept(row, thing);
      rows.add(row);
    }
    return new Filled(this, rows);
  }

  /** Writes everything, in one statement where the database can. No row may come twice. */
  static void writeAll(Handle handle, List<Filled> all) {
    List<Filled> present = all.stream().filter(filled -> !filled.rows().isEmpty()).toList();
    if (!present.isEmpty()) {
      present.get(0).bulk().writer().write(handle, present);
    }
  }

  /**
   * A statement with its rows.
   *
   * @param bulk the statement
   * @param rows at least one when it is executed
   */
  record Filled(Bulk bulk, List<Values> rows) {}

  /** Executes statements of its dialect. */
  @FunctionalInterface
  interface Writer {
    /** Says how many rows the last of them wrote. */
    int write(Handle handle, List<Filled> all);
  }
}
