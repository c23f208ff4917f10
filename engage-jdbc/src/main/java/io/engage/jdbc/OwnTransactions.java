package io.engage.jdbc;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction for every piece of work, repeated when the database chose it as a victim. */
final class OwnTransactions extends Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);

  private final Jdbi jdbi;
  private final Dialect dialect;

  OwnTransactions(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  @Override
  <T> T lookUp(Function<Handle, T> work) {
    return call(byKeys(work));
  }

  @Override
  <T> T readByKeys(Function<Handle, T> work) {
    return read(byKeys(work));
  }

  @Override
  <T> T call(Function<Handle, T> work) {
    return uninterrupted(() -> repeatedly(work, Tries.ofChange()));
  }

  @Override
  <T> T read(Function<Handle, T> work) {
    return uninterrupted(() -> repeatedly(work, Tries.ofReading()));
  }

  private <T> Function<Handle, T> byKeys(Function<Handle, T> work) {
    return handle -> {
      dialect.preferIndexes(handle);
      return work.apply(handle);
    };
  }

  /** An interrupt that came before is kept for afterwards: a pool would refuse its connection. */
  private static <T> T uninterrupted(Supplier<T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whoever is given no connection would have waited for one, and is given none a moment later. */
  private <T> T repeatedly(Function<Handle, T> work, Tries tries) {
    while (true) {
      try {
        return dialect.inTransaction(jdbi, work);
      } catch (UnreadableRowException e) {
        throw unreadable(e);
      } catch (ConnectionException e) {
        throw Failure.of(e).exception();
      } catch (JdbiException e) {
        Failure failure = Failure.of(e);
        if (!tries.take(failure.kind())) {
          throw failure.exception();
        }
        LOG.debug("The transaction is tried again: {}", failure.description());
      }
    }
  }
}
