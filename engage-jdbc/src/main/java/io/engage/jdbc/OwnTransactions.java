package io.engage.jdbc;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction for every piece of work, repeated when the database chose it as a victim. */
final class OwnTransactions extends Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);

  private static final int MOST_VICTIMS = 3;

  /** Each time a key was taken by somebody else, so there is one less to lose the next time. */
  private static final int MOST_LOST_KEYS = 20;

  private final Jdbi jdbi;
  private final Dialect dialect;

  OwnTransactions(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  @Override
  <T> T lookUp(Function<Handle, T> work) {
    return call(
        handle -> {
          dialect.preferIndexes(handle);
          return work.apply(handle);
        });
  }

  /** An interrupt that came before is kept for afterwards: a pool would refuse its connection. */
  @Override
  <T> T call(Function<Handle, T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return repeatedly(work);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T repeatedly(Function<Handle, T> work) {
    int victims = 0;
    int lostKeys = 0;
    while (true) {
      try {
        return dialect.inTransaction(jdbi, work);
      } catch (UnreadableRowException e) {
        throw unreadable(e);
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
}
