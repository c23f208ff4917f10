package io.engage.benchmarks.mail;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementOutcome;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.email.SmtpChannel;
import io.engage.message.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One message after another through the front door, as a booking page sends them. */
final class SingleEngage implements Contender {

  private final HikariDataSource pool;
  private final SmtpChannel channel;
  private final EngagementPipeline engage;
  private int sent;

  SingleEngage(Place place) {
    pool = Pool.plain(place.jdbcUrl());
    channel = Mailing.smtp(place);
    engage = Mailing.pipeline(Mailing.store(pool), channel, 1);
  }

  @Override
  public void prepare(int size) {}

  @Override
  public void work(int size, LongConsumer each) {
    for (int i = 0; i < size; i++) {
      long started = System.nanoTime();
      EngagementOutcome outcome = engage.send(request(sent++));
      each.accept(System.nanoTime() - started);
      if (!(outcome instanceof EngagementOutcome.Sent)) {
        throw new IllegalStateException(outcome.toString());
      }
    }
  }

  private static SendRequest request(int number) {
    Recipient person =
        Recipient.withId("c" + number)
            .name("রিনা আক্তার")
            .email("customer-" + number + "@example.com")
            .build();
    return SendRequest.to(new Member(person, Map.of("service", "ঘর পরিষ্কার"), Optional.empty()))
        .topic(Topic.transactional("booking"))
        .template("reminder")
        .build();
  }

  @Override
  public void close() {
    engage.close();
    channel.close();
    pool.close();
  }
}
