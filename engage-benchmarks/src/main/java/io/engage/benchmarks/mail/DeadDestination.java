package io.engage.benchmarks.mail;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.benchmarks.audience.People;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.email.SmtpChannel;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** A campaign in which one address in a hundred is at a domain; the others' rate is measured. */
final class DeadDestination implements Contender {

  private static final String DEAD = "@dead.example.com";

  private final HikariDataSource pool;
  private final SmtpChannel smtp;
  private final EngagementPipeline engage;
  private final long stallMillis;
  private volatile CountDownLatch others = new CountDownLatch(0);
  private Optional<Thread> running = Optional.empty();
  private int round;

  /** With how long a mail to that domain takes before it is put off. */
  DeadDestination(Place place, long stallMillis) {
    this.stallMillis = stallMillis;
    pool = Pool.plain(place.jdbcUrl());
    smtp = Mailing.smtp(place);
    engage = Mailing.pipeline(Mailing.store(pool), new Stalling(), 16);
  }

  @Override
  public void prepare(int size) throws Exception {
    if (running.isPresent()) {
      running.get().join();
    }
    round++;
    Pool.execute(pool, "DROP TABLE IF EXISTS customer");
    People.create(pool, size, "r" + round + "-");
    Pool.execute(
        pool,
        "UPDATE customer SET email = replace(email, '@example.com', '"
            + DEAD
            + "') WHERE id LIKE '%00'");
    People.consent(pool);
    others = new CountDownLatch(size - size / 100);
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    RunKey key = new RunKey("round-" + round);
    Thread run = new Thread(() -> engage.run(Mailing.campaign(pool), key), "campaign");
    run.setDaemon(true);
    run.start();
    running = Optional.of(run);
    others.await();
  }

  @Override
  public void close() {
    engage.close();
    smtp.close();
    pool.close();
  }

  private final class Stalling implements Channel {

    @Override
    public ChannelId id() {
      return ChannelId.EMAIL;
    }

    @Override
    public AddressKind addressKind() {
      return AddressKind.EMAIL;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      if (message.to().value().endsWith(DEAD)) {
        stall();
        return SendResult.deferred("timeout", "the server does not answer");
      }
      SendResult result = smtp.send(message);
      others.countDown();
      return result;
    }

    private void stall() {
      try {
        TimeUnit.MILLISECONDS.sleep(stallMillis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
