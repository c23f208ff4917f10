package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementOutcome;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.SendResult;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.MessageState;
import io.engage.message.Topic;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What somebody writes who tests code that sends with Engage. */
class HostCodeTest {

  private static final String RECEIPT =
      """
      facts: name?
      approved: Content team, 2026-11-01
      subject: Your receipt

      Thank you{{#name}}, {{name}}{{/name}}. We have your payment.
      """;

  @Test
  void aReceiptIsSentAgainWhenTheProviderWasBusy() {
    // snippet: host
    MutableClock clock = MutableClock.at("2026-11-21T09:00:00Z");
    RecordingChannel mail = RecordingChannel.email().answering(SendResult.deferred("421", "busy"));
    RecordingListener heard = new RecordingListener();
    EngagementPipeline engage =
        HandDrivenPipeline.builder(clock)
            .store(InMemoryStore.create(clock))
            .channel(mail)
            .templates(
                TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), RECEIPT)))
            .listener(heard)
            .zone(ZoneId.of("Asia/Dhaka"))
            .production()
            .build();

    EngagementOutcome outcome = engage.send(receiptFor("rina"));
    assertThat(outcome).isDeferredUntil(clock.instant().plus(Duration.ofSeconds(60)));

    HandDrivenPipeline.of(engage, clock).advance(Duration.ofSeconds(60));

    assertThat(heard).heardTimes(1, MessageState.SENT);
    // end
    assertThat(mail.handedOver()).hasSize(2);
  }

  private static SendRequest receiptFor(String id) {
    return SendRequest.to(Recipient.withId(id).email(id + "@example.com").name("Rina").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .build();
  }
}
