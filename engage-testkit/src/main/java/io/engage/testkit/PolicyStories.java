package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.Campaign;
import io.engage.EngagementOutcome;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.audience.Segments;
import io.engage.message.Address;
import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.policy.Firewall;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may be written to, and when (B1, B3, B4, B5, B8). */
abstract class PolicyStories extends PipelineScenario {

  PolicyStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void nobodyIsWrittenToWithoutConsent() {
    customerWithoutConsent("karim");

    assertThat(run(pipeline().build())).hasSent(0).hasSkipped("no consent for email", 1);

    assertThat(mail.handedOver()).isEmpty();
    assertThat(onlyEntry("karim")).isIn(MessageState.SKIPPED);
  }

  @Test
  void somebodyWhoAgreedAfterBeingSkippedIsWrittenToByTheNextRunOfTheDay() {
    customerWithoutConsent("karim");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    agree("karim");

    assertThat(run(engage)).hasSent(1);
  }

  @Test
  void aReceiptNeedsNoConsentAndDoesNotCountTowardTheCap() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();

    assertThat(engage.send(receipt("rina"))).isSent();
    assertThat(run(engage)).hasSent(1);
    assertThat(engage.send(receipt("rina"))).isSent();
  }

  @Test
  @DisplayName("F34: two accounts on one address share one cap")
  void twoAccountsOnOneAddressShareOneCap() {
    customer("rina");
    add(
        new Member(
            Recipient.withId("rina-2").email("RINA@example.com").build(),
            Map.of("service", "Home cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));
    agree("rina-2");

    assertThat(run(pipeline().build())).hasSent(1).hasSkipped("daily cap: 1 of 1", 1);
  }

  @Test
  void theCapIsFreeAgainWhenItsWindowHasPassed() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    clock.advance(Duration.ofHours(24));

    assertThat(engage.run(renewal().build(), new RunKey("tomorrow"))).hasSent(1);
    clock.advance(Duration.ofHours(24));
    assertThat(engage.run(renewalOneDayLater(), new RunKey("the day after")))
        .hasSkipped("weekly cap: 2 of 2", 1);
  }

  @Test
  void aSuppressedAddressIsNotWrittenToNotEvenForAReceiptWhenItBounced() {
    customer("rina");
    store.suppress(List.of(suppression("rina@example.com", SuppressionReason.HARD_BOUNCE)));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasSkipped("suppressed: hard-bounce", 1);
    assertThat(engage.send(receipt("rina"))).isSkippedBecause("suppressed: hard-bounce");
  }

  @Test
  void somebodyWhoUnsubscribedStillGetsReceipts() {
    customer("rina");
    store.suppress(List.of(suppression("Rina@Example.com", SuppressionReason.UNSUBSCRIBE)));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasSkipped("suppressed: unsubscribe", 1);
    assertThat(engage.send(receipt("rina"))).isSent();
  }

  @Test
  void atNightAMessageWaitsForTheMorningOfItsRecipient() {
    clock.set(Instant.parse("2026-11-20T20:00:00Z")); // 02:00 on the 21st in Dhaka
    customer("rina");
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasEligible(1).hasSent(0).hasDeferred(1);
    clock.set(Instant.parse("2026-11-21T02:59:59Z"));
    assertThat(engage.runDue()).isZero();
    clock.set(Instant.parse("2026-11-21T03:00:00Z"));
    assertThat(engage.runDue()).isEqualTo(1);

    assertThat(onlyEntry("rina"))
        .wentThrough(MessageState.SCHEDULED, MessageState.SENDING, MessageState.SENT);
  }

  @Test
  void theWindowIsThatOfTheRecipientsOwnZone() {
    add(
        new Member(
            recipient("sam").zone(ZoneId.of("America/New_York")).build(),
            Map.of("service", "Home cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));
    agree("sam");

    assertThat(run(pipeline().build())).hasDeferred(1); // one in the morning in New York
    assertThat(onlyEntry("sam").progress().due()).isEqualTo(Instant.parse("2026-11-21T14:00:00Z"));
  }

  @Test
  @DisplayName("F33: a withdrawal that was committed before the attempt wins")
  void aWithdrawalBeforeTheAttemptWins() {
    clock.set(Instant.parse("2026-11-20T20:00:00Z"));
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    store.recordConsents(List.of(consent("rina").withdrawn("phone call", clock.instant())));
    clock.set(NOON_IN_DHAKA);

    engage.runDue();

    assertThat(mail.handedOver()).isEmpty();
    assertThat(onlyEntry("rina")).wentThrough(MessageState.SCHEDULED, MessageState.SKIPPED);
    assertThat(onlyEntry("rina").progress().reason()).contains("consent withdrawn for email");
  }

  @Test
  void theUnsubscribeLinkOfAMessageEndsPromotionalMailAndNothingElse() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    URI link = mail.only().unsubscribe().orElseThrow();
    String token = link.getRawQuery().substring("token=".length());

    assertThat(engage.unsubscribe(token)).isTrue();
    assertThat(engage.unsubscribe(token)).isTrue();
    assertThat(engage.unsubscribe(token + "x")).isFalse();

    clock.advance(Duration.ofDays(8));
    assertThat(engage.send(promotion("rina"))).isSkippedBecause("suppressed: unsubscribe");
    assertThat(engage.send(receipt("rina"))).isSent();
    assertThat(mail.handedOver().get(1).unsubscribe()).isEmpty();
  }

  @Test
  void aPipelineThatWasNotPutIntoProductionWritesToNobody() {
    customer("rina");

    assertThat(run(pipeline().firewall(Firewall.closed()).build()))
        .hasSkipped("test mode: address is not on the allow-list", 1);
  }

  @Test
  void inTestModeListedPeopleGetTheMessageUnderABanner() {
    customer("rina");
    add(
        new Member(
            Recipient.withId("tester").email("tester@sheba.xyz").build(),
            Map.of("service", "Home cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));
    agree("tester");

    assertThat(run(pipeline().firewall(Firewall.allowing("@sheba.xyz")).build()))
        .hasSent(1)
        .hasSkipped("test mode: address is not on the allow-list", 1);

    assertThat(mail.only().to()).isEqualTo(Address.email("tester@sheba.xyz"));
    assertThat(mail.only().content().subject()).startsWith("[TEST MODE: for tester@sheba.xyz]");
  }

  @Test
  void inTestModeEverythingMayGoToOneAddressUnderABannerThatNamesTheOriginal() {
    customer("rina");
    Firewall toMe = Firewall.redirectingTo(Address.email("dev@sheba.xyz"));

    assertThat(run(pipeline().firewall(toMe).build())).hasSent(1);

    assertThat(mail.only().to()).isEqualTo(Address.email("dev@sheba.xyz"));
    assertThat(mail.only().content().body()).startsWith("TEST MODE: for rina@example.com");
  }

  @Test
  void anUnknownCustomerIsSkipped() {
    EngagementOutcome outcome =
        pipeline()
            .build()
            .send(
                SendRequest.toKnown(customers, Recipient.DEFAULT_TENANT, "nobody")
                    .topic(RENEWAL)
                    .template("reminder")
                    .build());

    assertThat(outcome).isSkippedBecause("unknown recipient");
  }

  private Campaign renewalOneDayLater() {
    return renewal().segment(Segments.everyone(customers)).build();
  }

  private SendRequest receipt(String id) {
    return SendRequest.to(recipient(id).build()).topic(RECEIPT).template("receipt").build();
  }

  private SendRequest promotion(String id) {
    return SendRequest.to(recipient(id).build()).topic(RENEWAL).template("receipt").build();
  }

  private Suppression suppression(String address, SuppressionReason reason) {
    return Suppression.of(
        Recipient.DEFAULT_TENANT, Address.email(address), reason, "test", clock.instant());
  }
}
