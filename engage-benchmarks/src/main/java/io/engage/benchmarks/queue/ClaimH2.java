package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Pool;
import io.engage.jdbc.JdbcStore;
import java.time.Instant;
import java.util.function.LongConsumer;

/** One worker that claims on H2 in memory while others wait behind. */
class ClaimH2 implements Contender {

  private final HikariDataSource pool = Pool.plain("jdbc:h2:mem:claims;DB_CLOSE_DELAY=-1");
  private final Letters letters = new Letters(Instant.now());
  private final Queue queue;
  private final int backlog;
  private boolean grown;

  ClaimH2(int backlog) {
    this.backlog = backlog;
    JdbcStore store = JdbcStore.h2(pool);
    store.schema().migrate();
    queue = new Queue(store);
  }

  /** Connections to the database. */
  final HikariDataSource pool() {
    return pool;
  }

  @Override
  public void prepare(int size) throws Exception {
    Pool.execute(pool, "DELETE FROM engage_job WHERE lease_until IS NOT NULL");
    queue.fill(letters, grown ? size : size + backlog);
    grown = true;
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    for (int done = 0; done < size; ) {
      done += queue.claim().size();
    }
  }

  @Override
  public final void close() {
    pool.close();
  }
}
