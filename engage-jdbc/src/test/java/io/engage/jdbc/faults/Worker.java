package io.engage.jdbc.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.error.RetriableException;
import io.engage.jdbc.JdbcStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A host that embeds Engage: runs three campaigns at once, a thread each, and ends. It knows
 * nothing of other hosts. As a process of its own it expects to be killed.
 */
final class Worker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final int SECONDS_TO_DRAIN = 20;

  private final Orders orders;
  private final ShiftedClock clock;
  private final SinkLines lines;
  private final HikariDataSource pool;
  private final EngagementPipeline engage;
  private final Runs runs;

  private Worker(Orders orders, HikariDataSource pool) {
    this.orders = orders;
    this.pool = pool;
    this.runs = new Runs(pool);
    this.clock = new ShiftedClock(orders.millis(Order.OFFSET), orders.number(Order.STEP_BACK));
    this.lines = new SinkLines(orders.number(Order.SINK), orders.millis(Order.TIMEOUT));
    Trap trap = new Trap(orders);
    CurrentCall current = new CurrentCall();
    Commits commits = new Commits(trap, current, orders.number(Order.LOSE_EVERY));
    JdbcStore store = JdbcStore.on(CommitPoint.on(pool, commits));
    Town town = town();
    this.engage =
        Household.pipeline(orders, clock, town)
            .store(TrappedStore.of(store, trap, current))
            .channel(new OptingOut(new SinkChannel(lines, trap), town, store, clock, lines))
            .generator(new Muse(trap))
            .build();
  }

  /** A host that waits until its database is there. */
  static Worker hired(Orders orders) throws InterruptedException {
    HikariDataSource pool = pool(orders);
    return Patience.until(() -> new Worker(orders, pool));
  }

  /** Orders come as arguments: {@code URL=jdbc:… SINK=4711}. */
  public static void main(String... arguments) throws InterruptedException {
    Orphanage.watch();
    try (Worker worker = hired(Orders.read(arguments))) {
      Runtime.getRuntime().addShutdownHook(new Thread(worker::drain, "drain"));
      Signals.say(Signals.AT_WORK);
      worker.work();
      Signals.say(Signals.DONE);
    }
  }

  void work() throws InterruptedException {
    runAll();
    if (orders.number(Order.FINISH) == 1) {
      new Calendar(engage, clock, pool, lines).letTheDaysGoBy();
    }
  }

  /** What a host does when it is told to end: nothing new is begun, what was begun is finished. */
  private void drain() {
    if (!engage.close(Duration.ofSeconds(SECONDS_TO_DRAIN))) {
      LOG.error("The campaigns go on although the pipeline was closed");
    }
  }

  @Override
  public void close() {
    engage.close();
    lines.close();
    pool.close();
  }

  private void runAll() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(Household.CAMPAIGNS.size());
    List<Future<?>> runs = new ArrayList<>();
    for (Household.Kind kind : Household.CAMPAIGNS) {
      runs.add(threads.submit(() -> Patience.until(() -> run(kind))));
    }
    try {
      for (Future<?> run : runs) {
        run.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a campaign failed", e);
    } finally {
      threads.shutdown();
    }
  }

  /** As a scheduler would: a campaign that has ended is not begun again. */
  private boolean run(Household.Kind kind) {
    try {
      if (!runs.hasEnded(kind.name())) {
        engage.run(kind.campaign(town()), new RunKey(orders.text(Order.ROUND)));
      }
    } catch (RetriableException e) {
      LOG.info("The run of {} goes on later: {}", kind.name(), e.getMessage());
      throw e;
    } catch (IllegalStateException e) {
      LOG.info("The run of {} does not begin: {}", kind.name(), e.getMessage());
    }
    return true;
  }

  private Town town() {
    return new Town(orders.text(Order.ROUND), orders.number(Order.PEOPLE));
  }

  static HikariDataSource pool(Orders orders) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(orders.text(Order.URL));
    config.setMaximumPoolSize(orders.number(Order.CONNECTIONS));
    config.setMinimumIdle(0);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
