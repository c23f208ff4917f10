package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.JdbcStore;
import io.engage.message.Addressee;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Consent, suppression and caps of people who were written to, so many at once. */
final class StandingsEngage implements Contender {

  static final int PEOPLE = 5_000;

  private final HikariDataSource pool;
  private final JdbcStore store;
  private final int batch;
  private final int history;
  private boolean grown;

  StandingsEngage(Place place, int batch, int history) {
    this.batch = batch;
    this.history = history;
    pool = Pool.plain(place.jdbcUrl());
    store = JdbcStore.postgres(pool);
    store.schema().migrate();
  }

  @Override
  public void prepare(int size) throws SQLException {
    if (!grown) {
      remember(store, pool, history);
      grown = true;
    }
  }

  /** Everybody has a place under the caps and said yes; many others did long ago. */
  static void remember(JdbcStore store, HikariDataSource pool, int history) throws SQLException {
    Queue queue = new Queue(store);
    queue.fill(new Letters(Instant.now()), PEOPLE);
    int done;
    do {
      done = queue.claimAttemptAndSettle();
    } while (done > 0);
    Pool.execute(
        pool,
        "INSERT INTO engage_consent SELECT DISTINCT recipient_id, 'default', 'customer',"
            + " 'promotional', '', 'email', true, 'signup', now() FROM engage_message");
    Crowd crowd = new Crowd(pool);
    crowd.beDone(history);
    crowd.fillCaps(history);
  }

  @Override
  public void work(int size, LongConsumer each) {
    for (int from = 0; from < size; from += batch) {
      store.standings(people(from, Math.min(batch, size - from)));
    }
  }

  private static List<Addressee> people(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> Letters.to(i % PEOPLE)).toList();
  }

  @Override
  public void close() {
    pool.close();
  }
}
