package io.engage.jdbc;

import io.engage.error.NonRetriableException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Runs work in a transaction. */
abstract class Transactions {

  /** As {@link #call}, for work that does nothing but look rows up by their keys. */
  abstract <T> T lookUp(Function<Handle, T> work);

  /**
   * As {@link #call}, for work that changes nothing: where the connection fails it may be done once
   * more on another.
   */
  abstract <T> T read(Function<Handle, T> work);

  /** As {@link #read}, for work that does nothing but look rows up by their keys. */
  abstract <T> T readByKeys(Function<Handle, T> work);

  /**
   * All of the work, or none of it. The work may run several times and must not change anything but
   * the database.
   */
  abstract <T> T call(Function<Handle, T> work);

  /** Work without a result. */
  final void run(Consumer<Handle> work) {
    call(
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  static NonRetriableException unreadable(UnreadableRowException e) {
    return new NonRetriableException("a row cannot be read: " + e.getMessage());
  }
}
