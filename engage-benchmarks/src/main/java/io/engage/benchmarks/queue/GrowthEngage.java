package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.JdbcStore;
import java.time.Instant;
import java.util.function.LongConsumer;

/** One worker that claims and settles while much more is waiting, or was done before. */
class GrowthEngage implements Contender {

  private final HikariDataSource pool;
  private final Queue queue;
  private final Crowd crowd;
  private final int backlog;
  private final int history;
  private boolean grown;

  GrowthEngage(Place place, int backlog, int history) {
    this.backlog = backlog;
    this.history = history;
    pool = Pool.plain(place.jdbcUrl());
    JdbcStore store = JdbcStore.postgres(pool);
    store.schema().migrate();
    queue = new Queue(store);
    crowd = new Crowd(pool);
  }

  /** Connections to the database. */
  final HikariDataSource pool() {
    return pool;
  }

  @Override
  public void prepare(int size) throws Exception {
    queue.fill(new Letters(Instant.EPOCH), Math.max(1, size));
    if (!grown) {
      crowd.queueUp(backlog, Instant.now().minusSeconds(1));
      crowd.beDone(history);
      grown = true;
    }
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    int done = 0;
    while (done < size) {
      done += queue.claimAndSettle();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
