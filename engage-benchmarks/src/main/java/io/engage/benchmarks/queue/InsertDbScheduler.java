package io.engage.benchmarks.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** db-scheduler's batched scheduling; its own batches of a hundred, or of as many as a page. */
final class InsertDbScheduler implements Contender {

  private static final int PAGE = 500;

  private final HikariDataSource pool;
  private final OneTimeTask<String> task =
      Tasks.oneTime("letter", String.class).execute((instance, context) -> {});
  private final SchedulerClient client;
  private List<TaskInstance<?>> jobs = List.of();

  InsertDbScheduler(Place place) throws SQLException {
    pool = Pool.batching(place.jdbcUrl());
    DbScheduler.createTable(pool);
    client = SchedulerClient.Builder.create(pool, task).build();
  }

  @Override
  public void prepare(int size) {
    jobs =
        IntStream.range(0, size)
            .<TaskInstance<?>>mapToObj(
                i -> task.instance(UUID.randomUUID().toString(), Letters.BODY))
            .toList();
  }

  @Override
  public void work(int size, LongConsumer each) {
    Instant due = Instant.now();
    for (int from = 0; from < size; from += PAGE) {
      client.scheduleBatch(jobs.subList(from, Math.min(size, from + PAGE)), due);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
