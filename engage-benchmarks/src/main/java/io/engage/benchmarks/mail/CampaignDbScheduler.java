package io.engage.benchmarks.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.audience.People;
import io.engage.benchmarks.queue.DbScheduler;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.email.SmtpChannel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;

/**
 * The best composite on the JVM: a cursor over the customers, jobs of db-scheduler in batches,
 * mustache.java, java-jwt, Simple Java Mail. It asks for no consent, keeps no cap and no ledger;
 * its jobs run from the first batch on, in more threads than there are connections.
 */
final class CampaignDbScheduler implements Contender {

  private static final int THREADS = 8;
  private static final int PAGE = 500;

  private final HikariDataSource pool;
  private final SimpleJavaMail mail;
  private final OneTimeTask<String> task =
      Tasks.oneTime("letter", String.class)
          .execute((instance, context) -> send(instance.getId(), instance.getData()));
  private volatile CountDownLatch open = new CountDownLatch(0);
  private int round;

  CampaignDbScheduler(Place place) throws SQLException {
    pool = Pool.batching(place.jdbcUrl());
    DbScheduler.createTable(pool);
    try (SmtpChannel channel = Mailing.smtp(place)) {
      mail = new SimpleJavaMail(place, new Letter(channel));
    }
  }

  @Override
  public void prepare(int size) throws Exception {
    round++;
    Pool.execute(pool, "DROP TABLE IF EXISTS customer");
    People.create(pool, size, "r" + round + "-");
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    open = new CountDownLatch(size);
    Scheduler scheduler = DbScheduler.create(pool, task, THREADS);
    scheduler.start();
    plan(scheduler);
    open.await();
    new Thread(scheduler::stop).start();
  }

  private void plan(Scheduler scheduler) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement cursor = connection.createStatement()) {
        cursor.setFetchSize(PAGE);
        ResultSet rows = cursor.executeQuery("SELECT id, name, email FROM customer ORDER BY id");
        List<TaskInstance<?>> page = new ArrayList<>();
        while (rows.next()) {
          page.add(task.instance(rows.getString(1), rows.getString(2) + "\n" + rows.getString(3)));
          if (page.size() == PAGE) {
            scheduler.scheduleBatch(page, Instant.now());
            page.clear();
          }
        }
        scheduler.scheduleBatch(page, Instant.now());
      }
      connection.setAutoCommit(true);
    }
  }

  private void send(String id, String data) {
    String[] person = data.split("\n", 2);
    mail.send(id, person[0], person[1]);
    open.countDown();
  }

  @Override
  public void close() {
    mail.close();
    pool.close();
  }
}
