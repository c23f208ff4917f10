package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.delivery.RateLimit;
import io.engage.delivery.Sizing;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How a pipeline ends, and what a worker does whose lease runs out. */
class PipelineLifeTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final SendRequest RECEIPT =
      SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
          .topic(Topic.transactional("receipt"))
          .template("receipt")
          .build();

  private final MutableClock clock = MutableClock.at(NOON);
  private final RecordingChannel mail = RecordingChannel.email();
  private final InMemoryStore store = InMemoryStore.create(clock);

  @Test
  void aClosedPipelineSendsNothingAndSaysSo() {
    EngagementPipeline engage = pipeline().build();
    engage.close();
    engage.close();

    assertThatThrownBy(() -> engage.send(RECEIPT)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(engage::runDue).isInstanceOf(IllegalStateException.class);
    assertThat(mail.handedOver()).isEmpty();
  }

  @Test
  void aWorkerBeginsNoSendInTheSecondHalfOfItsLease() {
    Sizing noTimeAtAll = new Sizing(100, 16, 1, Duration.ofNanos(1));

    assertThat(pipeline().sizing(noTimeAtAll).build().send(RECEIPT))
        .isDeferredUntil(NOON.plusSeconds(1));
    assertThat(mail.handedOver()).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(pipeline().build().runDue()).isEqualTo(1);
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void whoLacksOnePermitLosesNoOther() {
    EngagementPipeline engage = limitedPipeline();
    assertThat(engage.send(receiptOf("sheba"))).isSent();
    assertThat(engage.send(receiptOf("tulia"))).isDeferredUntil(NOON);

    clock.advance(Duration.ofMinutes(80));
    limitedPipeline().runDue();

    assertThat(mail.handedOver()).hasSize(2);
  }

  /** A mail every 72 minutes, and for each tenant one every 144. */
  private EngagementPipeline limitedPipeline() {
    return pipeline()
        .rateLimit(RateLimit.of("mail", 20, Duration.ofDays(1)))
        .rateLimit(RateLimit.of("tenant", 10, Duration.ofDays(1)).forEachTenant())
        .build();
  }

  private static SendRequest receiptOf(String tenant) {
    return SendRequest.to(Recipient.withId("rina").tenant(tenant).email("rina@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .build();
  }

  private EngagementPipelineBuilder pipeline() {
    return EngagementPipeline.builder()
        .store(store)
        .channel(mail)
        .templates(TemplateCatalog.of(template()))
        .zone(ZoneId.of("Asia/Dhaka"))
        .clock(clock)
        .production();
  }

  private static Template template() {
    return Template.parse(
        TemplateId.parse("receipt_en_v1"),
        """
        facts:
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you. We have your payment.
        """);
  }
}
