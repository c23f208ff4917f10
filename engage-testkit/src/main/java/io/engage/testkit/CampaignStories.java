package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.Campaign;
import io.engage.CampaignPreview;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.audience.Segments;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.delivery.Sizing;
import io.engage.error.NonRetriableException;
import io.engage.link.LinkCheck;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.message.MessageState;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Campaigns from the segment to the report (A2, H2, G1, G3). */
abstract class CampaignStories extends PipelineScenario {

  CampaignStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void aDueCustomerIsWrittenToAndTheLedgerTellsTheStory() {
    customer("rina");

    CampaignReport report = run(pipeline().build());

    assertThat(report).hasEligible(1).hasSent(1).hasSkippedNobody();
    LedgerEntry entry = onlyEntry("rina");
    assertThat(entry).wentThrough(MessageState.READY, MessageState.SENDING, MessageState.SENT);
    assertThat(entry.progress().providerId()).contains("provider-" + entry.message().id());
    assertThat(entry.words().orElseThrow().origin()).isEqualTo("reminder_en_v1");
    assertThat(mail.only().content().body())
        .isEqualTo("Dear Rina rina, it is time for your Home cleaning.");
  }

  @Test
  void theLinkInTheMessageVerifiesAndSaysWhoseItIs() {
    customer("rina");

    pipeline().build().run(renewal().promo("RETURN15", Duration.ofHours(48)).build(), TODAY);

    OutboundMessage sent = mail.only();
    String link = sent.link().orElseThrow().toString();
    assertThat(link)
        .startsWith("https://app.sheba.xyz/book?token=")
        .contains("utm_medium=email", "utm_campaign=smartengage_reminder");
    LinkCheck check =
        links.verify(LinkKind.BOOKING, token(sent.link().orElseThrow()), clock.instant());
    assertThat(check.<Optional<String>>fold(v -> v.claims().promo(), r -> Optional.empty()))
        .contains("RETURN15");
    String customer = check.fold(v -> v.claims().customerId(), r -> r.reason().name());
    assertThat(customer).isEqualTo("rina");
    assertThat(check.<Optional<String>>fold(v -> v.claims().serviceId(), r -> Optional.empty()))
        .contains("cleaning");
  }

  @Test
  void onlyPeopleOfTheCadenceAreEligible() {
    for (int days : new int[] {19, 20, 21, 22, 23}) {
      add(lastSeen("d" + days, days));
      agree("d" + days);
    }

    CampaignReport report = run(pipeline().build());

    assertThat(report).hasEligible(3).hasSent(3);
    assertThat(mail.handedOver())
        .extracting(m -> m.to().value())
        .containsExactlyInAnyOrder("d20@example.com", "d21@example.com", "d22@example.com");
  }

  @Test
  void theSecondRunForTheSameDayWritesToNobody() {
    customer("rina");
    customer("karim");
    EngagementPipeline engage = pipeline().build();
    run(engage);

    CampaignReport second = run(engage);

    assertThat(second).hasEligible(2).hasSent(0).hasSkipped("already-planned", 2);
    assertThat(mail.handedOver()).hasSize(2);
  }

  @Test
  void somebodyWithoutAnAddressIsCountedAndNotLost() {
    add(
        new Member(
            Recipient.withId("nomad").build(),
            Map.of("service", "Home cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));

    assertThat(run(pipeline().build())).hasEligible(1).hasSkipped("no address for email", 1);
  }

  @Test
  void aPreviewAddsUpWhatTheChannelEstimates() {
    customer("rina");
    customer("karim");
    Currency dollars = Currency.getInstance("USD");
    mail.costing(new CostEstimate(2, new BigDecimal("0.1664"), dollars));

    assertThat(pipeline().build().preview(renewal().build()).cost())
        .contains(new CostEstimate(4, new BigDecimal("0.3328"), dollars));
    assertThat(mail.handedOver()).isEmpty();
  }

  @Test
  void aPreviewOverAChannelWithoutPricesSaysSo() {
    customer("rina");

    assertThat(pipeline().build().preview(renewal().build()).cost()).isEmpty();
  }

  @Test
  void aPreviewCountsWhatTheRunThenDoesAndWritesNothing() {
    customer("rina");
    customerWithoutConsent("karim");
    EngagementPipeline engage = pipeline().build();

    CampaignPreview preview = engage.preview(renewal().build());

    assertThat(preview.eligible()).isEqualTo(2);
    assertThat(preview.wouldSend()).isEqualTo(1);
    assertThat(preview.skipped()).isEqualTo(Map.of("no consent for email", 1));
    assertThat(preview.samples())
        .extracting(c -> c.subject())
        .containsExactly("Time for your next Home cleaning");
    assertThat(mail.handedOver()).isEmpty();
    assertThat(store.entries(LedgerQuery.of("default"))).isEmpty();
    assertThat(run(engage)).hasSent(1).hasSkipped("no consent for email", 1);
  }

  @Test
  void manyPagesAndManyWorkersSendEachMessageOnce() {
    IntStream.range(0, 60).forEach(i -> customer("c" + i));
    var sizing = new Sizing(100, 4, 4, Duration.ofMinutes(30));

    CampaignReport report = run(pipeline().sizing(sizing).build());

    assertThat(report).hasEligible(60).hasSent(60);
    assertThat(mail.handedOver()).extracting(OutboundMessage::id).doesNotHaveDuplicates();
  }

  @Test
  void aRunThatWasKilledResumesAndItsReportIsTheWholeRuns() {
    customer("rina");
    customer("karim");
    EngagementPipeline dying = pipeline().sizing(groupsOfOne()).build();
    mail.answering(SendResult.accepted("first"))
        .answering(
            m -> {
              throw new Killed();
            });
    assertThatThrownBy(() -> run(dying)).isInstanceOf(Killed.class);
    letLeasesLapse();

    CampaignReport report = run(pipeline().build());

    assertThat(report).hasEligible(2).hasSent(1).hasUnknown(1);
    assertThat(mail.handedOver()).hasSize(2);
  }

  @Test
  void anUnknownChannelOrTemplateIsRefusedBeforeAnythingIsPlanned() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    Campaign bySms = renewal().channel(ChannelId.SMS).build();
    Campaign unwritten = renewal().template("unwritten").build();

    assertThatThrownBy(() -> engage.run(bySms, TODAY))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("sms")
        .hasMessageContaining("email");
    assertThatThrownBy(() -> engage.run(unwritten, TODAY))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("unwritten")
        .hasMessageContaining("reminder_en_v1");
    assertThat(store.entries(LedgerQuery.of("default"))).isEmpty();
  }

  @Test
  void anotherDayIsAnotherRunAndTheCapStillHolds() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);

    CampaignReport other = engage.run(renewal().build(), new RunKey("2026-11-21-again"));

    assertThat(other).hasSent(0).hasSkipped("daily cap: 1 of 1", 1);
  }

  @Test
  void theLongestNamesThatAreAllowedFitTogether() {
    String id = "x".repeat(100);
    add(
        new Member(
            Recipient.withId(id).email("x@example.com").build(),
            Map.of("service", "Home cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));
    agree(id);
    Campaign longest =
        Campaign.named("c".repeat(64))
            .topic(RENEWAL)
            .segment(Segments.everyone(customers))
            .template("reminder")
            .build();

    assertThat(pipeline().build().run(longest, new RunKey("k".repeat(64)))).hasSent(1);
  }

  private static Member lastSeen(String id, int daysAgo) {
    return new Member(
        recipient(id).build(),
        Map.of("service", "Home cleaning"),
        Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(daysAgo))));
  }

  private static Sizing groupsOfOne() {
    return new Sizing(100, 1, 1, Duration.ofMinutes(30));
  }

  private static String token(URI link) {
    return Arrays.stream(link.getRawQuery().split("&", -1))
        .filter(p -> p.startsWith("token="))
        .findFirst()
        .orElseThrow()
        .substring("token=".length());
  }
}
