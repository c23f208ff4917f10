package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.content.GeneratedText;
import io.engage.content.MessageContent;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While somebody else is waited for, the database is left alone. */
class WaitingTest {

  private static final String RECEIPT =
      """
      facts:
      approved: Content team, 2026-11-01
      subject: Your receipt

      Thank you. We have your payment.
      """;

  private final List<String> waits = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void noTransactionIsOpenWhileAModelOrAProviderIsWaitedFor(TestDatabase database) {
    try (HikariDataSource pool = database.empty()) {
      JdbcStore store = JdbcStore.on(pool);
      store.schema().migrate();
      try (EngagementPipeline engage = pipeline(store, pool)) {
        engage.send(request());
      }
    }

    assertThat(waits).containsExactly("model: 0 connections", "mail: 0 connections");
  }

  private EngagementPipeline pipeline(JdbcStore store, HikariDataSource pool) {
    return EngagementPipeline.builder()
        .store(store)
        .zone(ZoneOffset.UTC)
        .channel(new Mail(pool))
        .generator(request -> generated(pool))
        .prompts(PromptCatalog.of(new Prompt(TemplateId.parse("receipt_en_v1"), "Thank them.")))
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), RECEIPT)))
        .production()
        .build();
  }

  private static SendRequest request() {
    return SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .prompt("receipt")
        .build();
  }

  private GeneratedText generated(HikariDataSource pool) {
    note("model", pool);
    return GeneratedText.of(MessageContent.of("Thank you", "We have your payment."), "muse");
  }

  private void note(String whom, HikariDataSource pool) {
    waits.add(whom + ": " + pool.getHikariPoolMXBean().getActiveConnections() + " connections");
  }

  private final class Mail implements Channel {

    private final HikariDataSource pool;

    Mail(HikariDataSource pool) {
      this.pool = pool;
    }

    @Override
    public ChannelId id() {
      return ChannelId.EMAIL;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      note("mail", pool);
      return SendResult.accepted("1");
    }
  }
}
