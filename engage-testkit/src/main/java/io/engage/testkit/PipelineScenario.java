package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.RunKey;
import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.link.DeepLinks;
import io.engage.link.LinkKey;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Topic;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A small host application: a few customers, a renewal campaign, a channel that remembers. */
abstract class PipelineScenario {

  static final Topic RENEWAL = Topic.promotional("renewal");
  static final Topic RECEIPT = Topic.transactional("receipt");
  static final Instant NOON_IN_DHAKA = Instant.parse("2026-11-21T06:00:00Z");
  static final RunKey TODAY = new RunKey("2026-11-21");
  static final LinkKey LINK_KEY = LinkKey.of("test", "0123456789abcdef0123456789abcdef");

  private static final String REMINDER =
      """
      facts: name?, service, promo?, valid_for: duration, valid_hours: number
      approved: Content team, 2026-11-01
      subject: Time for your next {{service}}
      action: Book now
      highlight: {{#promo}}Use {{promo}} for your discount{{/promo}}
      notice: The link works for {{valid_for}} ({{valid_hours}} h).

      Dear {{#name}}{{name}}{{/name}}{{^name}}customer{{/name}}, it is time for your {{service}}.
      """;

  private static final String RECEIPT_TEXT =
      """
      facts: name?
      approved: Content team, 2026-11-01
      subject: Your receipt

      Thank you{{#name}}, {{name}}{{/name}}. We have your payment.
      """;

  final MutableClock clock = MutableClock.at(NOON_IN_DHAKA);
  final RecordingChannel mail = RecordingChannel.email();
  final DeepLinks links = DeepLinks.at("https://app.sheba.xyz/book").signedWith(LINK_KEY);
  final UnsubscribeLinks unsubscribe =
      UnsubscribeLinks.at("https://app.sheba.xyz/unsubscribe", LINK_KEY);
  final List<Member> people = new ArrayList<>();
  final SegmentSource customers = request -> new MemberPage(people, Optional.empty());
  private final EngagementPipelineContract contract;
  protected EngagementStore store;

  PipelineScenario(EngagementPipelineContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  final void openStore() {
    store = contract.newStore();
  }

  @AfterEach
  final void everyHistoryIsAPathOfTheStateMachine() {
    for (LedgerEntry entry : store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT).size(1_000))) {
      assertThat(entry).hasALegalHistory();
    }
  }

  final void letLeasesLapse() {
    contract.letLeasesLapse(store);
  }

  /** A pipeline that works in the caller's thread and by the test's clock. */
  final EngagementPipelineBuilder pipeline() {
    return HandDrivenPipeline.builder(clock)
        .store(store)
        .channel(mail)
        .prompts(PromptCatalog.of(prompt("smartengage_en_v1"), prompt("receipt_en_v1")))
        .templates(
            TemplateCatalog.of(
                Template.parse(TemplateId.parse("reminder_en_v1"), REMINDER),
                Template.parse(TemplateId.parse("receipt_en_v1"), RECEIPT_TEXT)))
        .links(links)
        .unsubscribe(unsubscribe)
        .zone(ZoneId.of("Asia/Dhaka"))
        .production();
  }

  /** Lets time pass for a pipeline, which works on what falls due. */
  final int advance(EngagementPipeline engage, Duration step) {
    return HandDrivenPipeline.of(engage, clock).advance(step);
  }

  final Campaign.Builder renewal() {
    return Campaign.named("renewal")
        .topic(RENEWAL)
        .labelled("smartengage", "reminder")
        .segment(Segments.lastActivity(customers, 21, 1))
        .template("reminder");
  }

  final CampaignReport run(EngagementPipeline engage) {
    return engage.run(renewal().build(), TODAY);
  }

  /** A customer who had a cleaning 21 days ago and agreed to promotional mail. */
  final Member customer(String id) {
    Member member = customerWithoutConsent(id);
    agree(id);
    return member;
  }

  /** A customer who had a cleaning so long ago and agreed to promotional mail. */
  final Member customer(String id, Duration ago) {
    agree(id);
    return add(
        new Member(
            recipient(id).build(),
            Map.of("service", "Home cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(ago))));
  }

  final Member customerWithoutConsent(String id) {
    return add(
        new Member(
            recipient(id).name("Rina " + id).build(),
            Map.of("service", "Home cleaning", "service_id", "cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));
  }

  final Member add(Member member) {
    people.add(member);
    return member;
  }

  static Prompt prompt(String id) {
    return new Prompt(TemplateId.parse(id), "Write a short and friendly message.");
  }

  static Recipient.Builder recipient(String id) {
    return Recipient.withId(id).email(id + "@example.com");
  }

  final void agree(String id) {
    store.recordConsents(List.of(consent(id)));
  }

  final Consent consent(String id) {
    return Consent.granted(
        Recipient.DEFAULT_TENANT,
        id,
        Purpose.PROMOTIONAL,
        ChannelId.EMAIL,
        "signup",
        clock.instant());
  }

  final List<LedgerEntry> ledger(String recipientId) {
    return store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT).recipient(recipientId));
  }

  final LedgerEntry onlyEntry(String recipientId) {
    List<LedgerEntry> entries = ledger(recipientId);
    if (entries.size() != 1) {
      throw new AssertionError("expected one message to " + recipientId + ": " + entries.size());
    }
    return entries.get(0);
  }

  /** Ends a process as kill -9 does: nothing after it is recorded. */
  static final class Killed extends InternalError {
    private static final long serialVersionUID = 1L;
  }
}
