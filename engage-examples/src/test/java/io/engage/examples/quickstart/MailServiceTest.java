package io.engage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Topic;
import io.engage.testkit.RecordingChannel;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the page on the queue shows of starting, driving again and closing, run. */
class MailServiceTest {

  private final RecordingChannel mail = RecordingChannel.email();
  private final BlockingQueue<MessageState> states = new LinkedBlockingQueue<>();

  @Test
  void whatFailedGoesOnceItsCauseIsMended() throws InterruptedException {
    mail.answering(SendResult.rejected(Rejection.CONFIGURATION, "535 5.7.8", "login refused"));
    try (MailService service =
        new MailService(
            EngagementPipeline.builder()
                .store(InMemoryStore.create())
                .channel(mail)
                .templates(TemplateCatalog.of(receipt()))
                .zone(ZoneOffset.UTC)
                .listener(listener())
                .production())) {
      service.pipeline().enqueue(request());
      assertThat(states.poll(30, TimeUnit.SECONDS)).isEqualTo(MessageState.FAILED);

      assertThat(service.redriveAll("default", "quota", "a larger quota")).isZero();
      assertThat(service.redriveAll("default", "535", "the password was renewed")).isEqualTo(1);

      assertThat(states.poll(30, TimeUnit.SECONDS)).isEqualTo(MessageState.SENT);
    }
  }

  private EngagementListener listener() {
    return new EngagementListener() {
      @Override
      public void onState(Message message, MessageState state, String cause) {
        states.add(state);
      }
    };
  }

  private static SendRequest request() {
    return SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .build();
  }

  private static Template receipt() {
    return Template.parse(
        TemplateId.parse("receipt_en_v1"),
        """
        facts: name?
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you. We have your payment.
        """);
  }
}
