package io.engage.jdbc;

import io.engage.error.NonRetriableException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in a transaction, again when the database chose it as a victim. */
final class Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private static final int MOST_VICTIMS = 3;

  /** Each time a key was taken by somebody else, so there is one less to lose the next time. */
  private static final int MOST_LOST_KEYS = 20;

  private final Jdbi jdbi;
  private final Dialect dialect;

  Transactions(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  /** As {@link #call}, for work that does nothing but look rows up by their keys. */
  <T> T lookUp(Function<Handle, T> work) {
    return call(
        handle -> {
          dialect.preferIndexes(handle);
          return work.apply(handle);
        });
  }

  /**
   * All of the work, or none of it. The work may run several times and must not change anything but
   * the database.
   */
  <T> T call(Function<Handle, T> work) {
    int victims = 0;
    int lostKeys = 0;
    while (true) {
      try {
        return dialect.inTransaction(jdbi, work);
      } catch (UnreadableRowException e) {
        throw new NonRetriableException("a row cannot be read: " + e.getMessage());
      } catch (JdbiException e) {
        Failure failure = Failure.of(e);
        victims += failure.kind() == Failure.Kind.VICTIM ? 1 : 0;
        lostKeys += failure.kind() == Failure.Kind.LOST_KEY ? 1 : 0;
        if (!failure.passesOnRepeat() || victims > MOST_VICTIMS || lostKeys > MOST_LOST_KEYS) {
          throw failure.exception();
        }
        LOG.debug("The transaction is tried again: {}", failure.description());
      }
    }
  }

  /** Work without a result. */
  void run(Consumer<Handle> work) {
    call(
        handle -> {
          work.accept(handle);
          return true;
        });
  }
}
