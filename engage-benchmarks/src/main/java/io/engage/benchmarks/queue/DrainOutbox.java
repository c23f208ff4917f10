package io.engage.benchmarks.queue;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;

/**
 * transaction-outbox at its best: jobs are handed to four threads at the commit, so that no flush
 * has to find them. They are held back until the clock runs; then each is locked, called and
 * deleted in a transaction of its own, which is how it works.
 */
final class DrainOutbox implements Contender {

  private static final int PAGE = 500;

  private final HikariDataSource pool;
  private final ThreadLocalContextTransactionManager transactions;
  private final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
  private final TransactionOutbox outbox;

  DrainOutbox(Place place) {
    pool = Pool.plain(place.jdbcUrl());
    transactions = TransactionManager.fromDataSource(pool);
    OutboxJob job = words -> {};
    outbox =
        TransactionOutbox.builder()
            .transactionManager(transactions)
            .instantiator(Instantiator.using(type -> job))
            .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
            .submitter((entry, work) -> held.add(() -> work.accept(entry)))
            .build();
  }

  @Override
  public void prepare(int size) {
    for (int from = 0; from < size; from += PAGE) {
      int page = Math.min(PAGE, size - from);
      transactions.inTransaction(
          () -> {
            for (int i = 0; i < page; i++) {
              outbox.schedule(OutboxJob.class).write(Letters.BODY);
            }
          });
    }
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    Workers.run(
        () -> {
          Runnable job = held.poll();
          while (job != null) {
            job.run();
            job = held.poll();
          }
          return 0;
        });
  }

  @Override
  public void close() {
    pool.close();
  }
}
