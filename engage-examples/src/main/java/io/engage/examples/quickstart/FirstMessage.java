package io.engage.examples.quickstart;

import com.example.console.ConsoleChannel;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import java.time.ZoneId;

/** One message, no database, no account. */
public final class FirstMessage {

  private FirstMessage() {}

  /** Prints the message and how it went. */
  // snippet: main
  public static void main(String[] args) {
    String receipt =
        """
        facts: name
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you, {{name}}. We have your payment.
        """;
    SendRequest request =
        SendRequest.to(Recipient.withId("42").name("Rina").email("rina@example.com").build())
            .topic(Topic.transactional("receipt"))
            .template("receipt")
            .build();
    try (EngagementPipeline engage =
        EngagementPipeline.builder()
            .store(InMemoryStore.create())
            .channel(new ConsoleChannel(ChannelId.EMAIL, System.out))
            .templates(
                TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), receipt)))
            .zone(ZoneId.of("Asia/Dhaka"))
            .production()
            .build()) {
      System.out.println(engage.send(request));
    }
  }
  // end
}
