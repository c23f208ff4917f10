package io.engage.jdbc.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.error.RetriableException;
import io.engage.jdbc.JdbcStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process of a host that embeds Engage: runs three campaigns at once, a thread each, and ends. It
 * knows nothing of other processes and expects to be killed.
 */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final Orders orders;
  private final ShiftedClock clock;
  private final SinkLines lines;
  private final HikariDataSource pool;
  private final EngagementPipeline engage;

  private Worker(Orders orders) {
    this.orders = orders;
    this.clock = new ShiftedClock(orders.millis(Order.OFFSET), orders.number(Order.STEP_BACK));
    this.lines = new SinkLines(orders.number(Order.SINK), orders.millis(Order.TIMEOUT));
    this.pool = pool(orders);
    Trap trap = new Trap(orders);
    CurrentCall current = new CurrentCall();
    Commits commits = new Commits(trap, current, orders.number(Order.LOSE_EVERY));
    JdbcStore store = JdbcStore.on(CommitPoint.on(pool, commits));
    Town town = new Town(orders.text(Order.ROUND), orders.number(Order.PEOPLE));
    this.engage =
        Household.pipeline(orders, clock, town)
            .store(TrappedStore.of(store, trap, current))
            .channel(new OptingOut(new SinkChannel(lines, trap), town, store, clock, lines))
            .generator(new Muse(trap))
            .build();
  }

  /** Orders come as arguments: {@code URL=jdbc:… SINK=4711}. */
  public static void main(String... arguments) throws InterruptedException {
    Orders orders = Orders.read(arguments);
    Worker worker = Patience.until(() -> new Worker(orders));
    Runtime.getRuntime().addShutdownHook(new Thread(worker.engage::close, "closing"));
    Signals.say(Signals.AT_WORK);
    worker.runAll();
    if (orders.number(Order.FINISH) == 1) {
      new Calendar(worker.engage, worker.clock, worker.pool, worker.lines).letTheDaysGoBy();
    }
    Signals.say(Signals.DONE);
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

  private boolean run(Household.Kind kind) {
    Town town = new Town(orders.text(Order.ROUND), orders.number(Order.PEOPLE));
    try {
      engage.run(kind.campaign(town), new RunKey(orders.text(Order.ROUND)));
    } catch (RetriableException e) {
      LOG.warn("The run of {} goes on later: {}", kind.name(), e.getMessage());
      throw e;
    }
    return true;
  }

  private static HikariDataSource pool(Orders orders) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(orders.text(Order.URL));
    config.setMaximumPoolSize(orders.number(Order.CONNECTIONS));
    config.setMinimumIdle(0);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
