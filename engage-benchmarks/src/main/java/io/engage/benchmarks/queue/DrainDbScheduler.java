package io.engage.benchmarks.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** db-scheduler running jobs that do nothing. */
final class DrainDbScheduler implements Contender {

  private final HikariDataSource pool;
  private final OneTimeTask<String> task =
      Tasks.oneTime("letter", String.class).execute((instance, context) -> done());
  private volatile CountDownLatch open = new CountDownLatch(0);

  DrainDbScheduler(Place place) throws SQLException {
    pool = Pool.batching(place.jdbcUrl());
    DbScheduler.createTable(pool);
  }

  @Override
  public void prepare(int size) {
    open = new CountDownLatch(size);
    Instant due = Instant.now();
    DbScheduler.create(pool, task, Workers.COUNT)
        .scheduleBatch(
            IntStream.range(0, size)
                .<TaskInstance<?>>mapToObj(
                    i -> task.instance(UUID.randomUUID().toString(), Letters.BODY))
                .toList(),
            due);
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    Scheduler scheduler = DbScheduler.create(pool, task, Workers.COUNT);
    scheduler.start();
    open.await();
    new Thread(scheduler::stop).start();
  }

  private void done() {
    open.countDown();
  }

  @Override
  public void close() {
    pool.close();
  }
}
