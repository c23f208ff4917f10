package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.JdbcStore;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/** Plans messages, a page of 500 in a transaction: five tables, keys and history included. */
final class InsertEngage implements Contender {

  private static final int PAGE = 500;

  private final HikariDataSource pool;
  private final JdbcStore store;
  private final Letters letters = new Letters(Instant.now());
  private List<PlannedMessage> planned = List.of();

  InsertEngage(Place place) {
    pool = Pool.plain(place.jdbcUrl());
    store = JdbcStore.postgres(pool);
    store.schema().migrate();
  }

  @Override
  public void prepare(int size) {
    planned = letters.next(size);
  }

  @Override
  public void work(int size, LongConsumer each) {
    for (int from = 0; from < size; from += PAGE) {
      store.plan(planned.subList(from, Math.min(size, from + PAGE)), Instant.now());
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
