package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.ContactQuestion;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.SendResult;
import io.engage.error.NonRetriableException;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.policy.Explanation;
import io.engage.policy.GateReport;
import io.engage.policy.MissingZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Why a message went, waits or may not go (B10). */
abstract class ExplainStories extends PipelineScenario {

  ExplainStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("B10: a message that nobody asked for")
  void aQuestionAboutSomebodyIsAnsweredWithoutAMessage() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();

    Explanation yes = engage.explain(aboutRina());
    assertThat(yes.allowed()).isTrue();
    assertThat(yes.nextInstant()).contains(NOON_IN_DHAKA);
    assertThat(yes.gates()).allMatch(GateReport::passes);
    assertThat(ledger("rina")).isEmpty();

    run(engage);
    Explanation no = engage.explain(aboutRina());
    assertThat(no.allowed()).isFalse();
    assertThat(no.decisive().orElseThrow().reason()).contains("daily cap: 1 of 1");
    assertThat(no.nextInstant()).contains(NOON_IN_DHAKA.plus(Duration.ofDays(1)));
  }

  @Test
  @DisplayName("B10: the next instant is exact, and the pipeline keeps to it")
  void theMessageGoesAtTheNextInstantAndNotASecondBefore() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    Instant next = engage.explain(aboutRina()).nextInstant().orElseThrow();

    assertThat(engage.explain(aboutRina().at(next.minusSeconds(1))).allowed()).isFalse();
    assertThat(engage.explain(aboutRina().at(next)).allowed()).isTrue();
    clock.set(next.minusSeconds(1));
    assertThat(engage.run(renewal().build(), new RunKey("too early")).sent()).isZero();
    clock.set(next);
    assertThat(engage.run(renewal().build(), new RunKey("in time")).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("B10: a message that waits")
  void aMessageThatWaitsSaysForWhat() {
    clock.set(Instant.parse("2026-11-20T20:00:00Z"));
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);

    Explanation held = engage.explain(onlyEntry("rina").message().id());

    assertThat(held.allowed()).isFalse();
    assertThat(held.decisive().orElseThrow().gate()).isEqualTo("window");
    assertThat(held.nextInstant()).contains(Instant.parse("2026-11-21T03:00:00Z"));
    assertThat(held.subject().state()).contains(MessageState.SCHEDULED);
    assertThat(held.subject().history()).contains("outside the send window");
  }

  @Test
  @DisplayName("B10: a message that was sent is looked at as of its attempt")
  void aMessageThatWasSentWasAllowed() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    MessageId sent = onlyEntry("rina").message().id();
    clock.advance(Duration.ofDays(40));
    store.suppress(
        List.of(
            Suppression.of(
                Recipient.DEFAULT_TENANT,
                Address.email("rina@example.com"),
                SuppressionReason.HARD_BOUNCE,
                "test",
                clock.instant())));

    Explanation then = engage.explain(sent);

    assertThat(then.allowed()).isTrue();
    assertThat(then.at()).isEqualTo(NOON_IN_DHAKA);
    assertThat(then.subject().state()).contains(MessageState.SENT);
  }

  @Test
  @DisplayName("B10: a message that was skipped")
  void aMessageThatWasSkippedSaysWhichGateDecided() {
    customerWithoutConsent("karim");
    EngagementPipeline engage = pipeline().build();
    run(engage);

    Explanation skipped = engage.explain(onlyEntry("karim").message().id());

    assertThat(skipped.decisive().orElseThrow().reason()).contains("no consent for email");
    assertThat(skipped.nextInstant()).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("B10: a message for later waits for its time")
  void aMessageForLaterWaitsForItsTime() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    Instant thursday = NOON_IN_DHAKA.plus(Duration.ofDays(5));
    engage.send(
        SendRequest.to(people.get(0)).topic(RENEWAL).template("reminder").at(thursday).build());

    Explanation held = engage.explain(onlyEntry("rina").message().id());

    assertThat(held.allowed()).isFalse();
    assertThat(held.decisive().orElseThrow().gate()).isEqualTo("schedule");
    assertThat(held.nextInstant()).contains(thursday);
  }

  @Test
  @DisplayName("B10: a message that was skipped at a later attempt is looked at as of that")
  void theLastDecisionCounts() {
    customer("rina");
    EngagementPipeline engage =
        pipeline()
            .channel(RecordingChannel.sms().answering(SendResult.deferred("20429", "too many")))
            .build();
    store.recordConsents(
        List.of(
            Consent.granted(
                Recipient.DEFAULT_TENANT,
                "rina",
                Purpose.PROMOTIONAL,
                ChannelId.SMS,
                "signup",
                clock.instant())));
    engage.send(
        SendRequest.to(Recipient.withId("rina").phone("+8801712345678").build())
            .topic(RENEWAL)
            .template("receipt")
            .channel(ChannelId.SMS)
            .build());
    clock.advance(Duration.ofMinutes(1));
    store.suppress(
        List.of(
            Suppression.of(
                Recipient.DEFAULT_TENANT,
                Address.phone("+8801712345678"),
                SuppressionReason.UNSUBSCRIBE,
                "test",
                clock.instant())));
    clock.advance(Duration.ofMinutes(10));
    engage.runDue();

    Explanation skipped = engage.explain(onlyEntry("rina").message().id());

    assertThat(skipped.decisive().orElseThrow().reason()).contains("suppressed: unsubscribe");
  }

  @Test
  @DisplayName("B10: consent is that of the moment that is asked about")
  void consentIsThatOfTheMoment() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    clock.advance(Duration.ofHours(2));
    store.recordConsents(List.of(consent("rina").withdrawn("phone call", clock.instant())));

    assertThat(engage.explain(aboutRina()).allowed()).isFalse();
    assertThat(engage.explain(aboutRina().at(NOON_IN_DHAKA)).allowed()).isTrue();
  }

  @Test
  @DisplayName("B9, B10: a person under age may be written to from their birthday on")
  void aPersonUnderAgeIsOldEnoughOnTheirBirthday() {
    agree("mina");
    Recipient mina = recipient("mina").born(LocalDate.of(2013, 12, 24)).build();
    EngagementPipeline engage = pipeline().build();

    Explanation young = engage.explain(ContactQuestion.about(mina, RENEWAL));

    assertThat(young.allowed()).isFalse();
    assertThat(young.decisive().orElseThrow().reason()).contains("under age");
    // Nine in the morning of the birthday.
    assertThat(young.nextInstant()).contains(Instant.parse("2026-12-24T03:00:00Z"));
  }

  @Test
  @DisplayName("B4, B10: whose zone nobody knows is not written to where the host says so")
  void aMissingZoneIsExplained() {
    customer("rina");

    Explanation unknown = pipeline().missingZone(MissingZone.skip()).build().explain(aboutRina());

    assertThat(unknown.decisive().orElseThrow().reason()).contains("zone unknown");
    assertThat(unknown.nextInstant()).isEmpty();
  }

  @Test
  void whatCannotBeExplainedIsSaid() {
    EngagementPipeline engage = pipeline().build();

    Assertions.assertThatThrownBy(() -> engage.explain(MessageId.parse("0-0-0-0-1")))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("is not in the ledger");
    Assertions.assertThatThrownBy(() -> engage.explain(aboutRina().over(ChannelId.SMS)))
        .hasMessageContaining("there is no channel sms");
    Assertions.assertThatThrownBy(
            () ->
                engage.explain(ContactQuestion.about(Recipient.withId("nobody").build(), RENEWAL)))
        .hasMessageContaining("has no address for email");
  }

  private ContactQuestion aboutRina() {
    return ContactQuestion.about(recipient("rina").build(), RENEWAL);
  }
}
