package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.JdbcStore;
import java.time.Instant;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;

/** Four workers that empty the queue, a hundred messages at a time. */
final class DrainEngage implements Contender {

  private final HikariDataSource pool;
  private final Queue queue;
  private final ToIntFunction<Queue> batch;

  /** With what is done for a batch. */
  DrainEngage(Place place, ToIntFunction<Queue> batch) {
    this.batch = batch;
    pool = Pool.plain(place.jdbcUrl());
    JdbcStore store = JdbcStore.postgres(pool);
    store.schema().migrate();
    queue = new Queue(store);
  }

  @Override
  public void prepare(int size) throws Exception {
    Tables.empty(pool);
    queue.fill(new Letters(Instant.now()), size);
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    Workers.run(
        () -> {
          int done;
          do {
            done = batch.applyAsInt(queue);
          } while (done > 0);
          return done;
        });
  }

  @Override
  public void close() {
    pool.close();
  }
}
