package io.engage.testkit;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.RunKey;
import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Recipient;
import io.engage.audience.Segments;
import io.engage.channel.OutboundMessage;
import io.engage.content.MessageGenerator;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.content.Words;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Topic;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host that has a model write to its customers. */
final class Campaigners {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  /** Says nothing of the person, so that whatever is personal comes from the model. */
  private static final String REMINDER =
      """
      facts:
      approved: Content team, 2026-11-01
      subject: It is time again

      Dear customer, your next booking is due.
      """;

  private final MutableClock clock = MutableClock.at(NOON);
  private final RecordingChannel mail = RecordingChannel.email();
  private final List<Member> people = new ArrayList<>();
  private final InMemoryStore store = InMemoryStore.create(clock);

  void person(String id, String name, String service) {
    Recipient recipient = Recipient.withId(id).name(name).email(id + "@example.com").build();
    people.add(
        new Member(
            recipient, Map.of("service", service), Optional.of(NOON.minus(Duration.ofDays(21)))));
    store.recordConsents(
        List.of(
            Consent.granted(
                Recipient.DEFAULT_TENANT,
                id,
                Purpose.PROMOTIONAL,
                ChannelId.EMAIL,
                "signup",
                NOON)));
  }

  EngagementPipelineBuilder pipeline() {
    return HandDrivenPipeline.builder(clock)
        .store(store)
        .channel(mail)
        .prompts(
            PromptCatalog.of(new Prompt(TemplateId.parse("smartengage_en_v1"), "Write a text.")))
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("reminder_en_v1"), REMINDER)))
        .zone(ZoneId.of("Asia/Dhaka"))
        .production();
  }

  CampaignReport run(MessageGenerator model) {
    return run(pipeline().generator(model).build());
  }

  CampaignReport run(EngagementPipeline engage) {
    return engage.run(
        Campaign.named("renewal")
            .topic(Topic.promotional("renewal"))
            .segment(
                Segments.lastActivity(request -> new MemberPage(people, Optional.empty()), 21, 1))
            .prompt("smartengage")
            .fallback("reminder")
            .build(),
        new RunKey("today"));
  }

  /** Every text that went out. */
  List<String> sent() {
    return sentTo("");
  }

  /** Every text that went to somebody whose id begins so. */
  List<String> sentTo(String id) {
    return mail.handedOver().stream()
        .filter(message -> message.to().value().startsWith(id))
        .map(message -> message.content().everything())
        .toList();
  }

  List<OutboundMessage> handedOver() {
    return mail.handedOver();
  }

  List<LedgerEntry> ledger() {
    return store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT).size(10_000));
  }

  List<Words.Source> sources() {
    return ledger().stream().flatMap(e -> e.words().stream()).map(Words::source).toList();
  }
}
