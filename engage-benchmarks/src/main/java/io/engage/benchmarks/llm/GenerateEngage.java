package io.engage.benchmarks.llm;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.audience.Segments;
import io.engage.benchmarks.audience.People;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.delivery.Sizing;
import io.engage.jdbc.JdbcStore;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import io.engage.openai.OpenAiGenerator;
import io.engage.policy.SendWindow;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.LongConsumer;

/** A campaign whose words a slow model writes; what is sent is thrown away. */
final class GenerateEngage implements Contender {

  private static final int GROUP = 16;

  private static final String TEMPLATE =
      """
      facts: name?
      approved: Benchmarks, 2026-11-01
      subject: Time for your next visit?

      It has been a while since we last came. Choose a day and an hour that suit you.
      """;

  private final HikariDataSource pool;
  private final SlowModel model;
  private final OpenAiGenerator generator;
  private final EngagementPipeline engage;
  private int round;

  GenerateEngage(Place place, int atOnce, Duration delay) throws IOException {
    pool = Pool.plain(place.jdbcUrl());
    JdbcStore store = JdbcStore.postgres(pool);
    store.schema().migrate();
    model = new SlowModel(delay);
    generator =
        OpenAiGenerator.builder().baseUrl(model.url()).withoutKey().concurrency(atOnce).build();
    engage = pipeline(store, atOnce);
  }

  private EngagementPipeline pipeline(JdbcStore store, int atOnce) {
    return EngagementPipeline.builder()
        .store(store)
        .channel(new Nowhere())
        .generator(generator)
        .prompts(
            PromptCatalog.of(
                new Prompt(TemplateId.parse("renewal_en_v1"), "Remind the customer kindly.")))
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("renewal_en_v1"), TEMPLATE)))
        .window(SendWindow.daily(LocalTime.MIDNIGHT, LocalTime.MAX))
        .sizing(new Sizing(500, GROUP, workers(atOnce), Duration.ofMinutes(10), texts(atOnce)))
        .locale(Locale.ENGLISH)
        .zone(ZoneId.of("Asia/Dhaka"))
        .production()
        .build();
  }

  /** More than the model writes at once, so that it writes while others are screened. */
  private static int texts(int atOnce) {
    return atOnce * 3 / 2;
  }

  /** So many that they hold three times as many texts as the model writes at once. */
  private static int workers(int atOnce) {
    return Math.max(4, 3 * atOnce / GROUP + 2);
  }

  @Override
  public void prepare(int size) throws Exception {
    round++;
    Pool.execute(pool, "DROP TABLE IF EXISTS customer");
    People.create(pool, size, "r" + round + "-");
    Pool.execute(pool, "UPDATE customer SET locale = 'en', name = 'Rina'");
    People.consent(pool);
  }

  @Override
  public void work(int size, LongConsumer each) {
    Campaign campaign =
        Campaign.named("renewal")
            .topic(Topic.promotional("renewal"))
            .segment(Segments.lastActivity(People.source(pool), 21, 1))
            .prompt("renewal")
            .template("renewal")
            .build();
    CampaignReport report = engage.run(campaign, new RunKey("round-" + round));
    int written = model.takeAnswers();
    if (report.sent() != size || written != size) {
      throw new IllegalStateException(written + " texts: " + report);
    }
  }

  @Override
  public void close() {
    engage.close();
    generator.close();
    model.close();
    pool.close();
  }

  private static final class Nowhere implements Channel {

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
      return SendResult.accepted(message.id().toString());
    }
  }
}
