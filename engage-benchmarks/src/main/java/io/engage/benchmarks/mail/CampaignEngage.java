package io.engage.benchmarks.mail;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.benchmarks.audience.People;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.email.SmtpChannel;
import io.engage.jdbc.JdbcStore;
import java.util.function.LongConsumer;

/** A whole campaign: segment, gates, template, filter, queue, attempt, link, HTML, SMTP, ledger. */
final class CampaignEngage implements Contender {

  private final HikariDataSource pool;
  private final SmtpChannel channel;
  private final EngagementPipeline engage;
  private int round;

  CampaignEngage(Place place, int group) {
    channel = Mailing.smtp(place);
    pool = Pool.plain(place.jdbcUrl());
    JdbcStore store = Mailing.store(pool);
    engage = Mailing.pipeline(store, channel, group);
  }

  /** New people each time: nobody is written to twice in a week. */
  @Override
  public void prepare(int size) throws Exception {
    round++;
    Pool.execute(pool, "DROP TABLE IF EXISTS customer");
    People.create(pool, size, "r" + round + "-");
    People.consent(pool);
  }

  @Override
  public void work(int size, LongConsumer each) {
    CampaignReport report = engage.run(Mailing.campaign(pool), new RunKey("round-" + round));
    if (report.sent() != size) {
      throw new IllegalStateException(report.toString());
    }
  }

  @Override
  public void close() {
    engage.close();
    channel.close();
    pool.close();
  }
}
