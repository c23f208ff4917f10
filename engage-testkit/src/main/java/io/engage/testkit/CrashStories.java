package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.channel.SendResult;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Processes that die at the worst moment, and messages that are taken back (G1-G3, G6). */
abstract class CrashStories extends PipelineScenario {

  private static final Instant TONIGHT = NOON_IN_DHAKA.plus(Duration.ofHours(1));

  CrashStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("F2: a worker that dies between claim and attempt costs nothing but time")
  void aDeathBetweenClaimAndAttempt() {
    MessageId message = planned(RENEWAL);
    clock.set(TONIGHT);
    assertThat(claimAsAWorkerThatDies()).hasSize(1);
    EngagementPipeline survivor = pipeline().build();

    assertThat(survivor.runDue()).isZero();
    letLeasesLapse();
    assertThat(survivor.runDue()).isEqualTo(1);

    assertThat(store.find(message).orElseThrow())
        .wentThrough(MessageState.SCHEDULED, MessageState.SENDING, MessageState.SENT);
  }

  @Test
  @DisplayName("F1: killed after the attempt, an advertisement is unknown and never sent again")
  void aDeathAfterTheAttemptOfAnAdvertisement() {
    MessageId message = planned(RENEWAL);
    clock.set(TONIGHT);
    dieWhileSending();
    EngagementPipeline survivor = pipeline().build();

    assertThat(survivor.runDue()).isEqualTo(1);
    assertThat(advance(survivor, Duration.ofHours(1))).isZero();

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(store.find(message).orElseThrow())
        .wentThrough(MessageState.SCHEDULED, MessageState.SENDING, MessageState.OUTCOME_UNKNOWN);
  }

  @Test
  @DisplayName("F1: killed after the attempt, a receipt is sent again in the same words and marked")
  void aDeathAfterTheAttemptOfAReceipt() {
    MessageId message = planned(RECEIPT);
    clock.set(TONIGHT);
    dieWhileSending();
    EngagementPipeline survivor = pipeline().build();

    survivor.runDue();
    advance(survivor, Duration.ofMinutes(1));

    assertThat(store.find(message).orElseThrow()).isIn(MessageState.SENT);
    assertThat(store.find(message).orElseThrow().progress().possibleDuplicate()).isTrue();
    assertThat(mail.handedOver()).extracting(m -> m.id()).containsExactly(message, message);
    assertThat(mail.handedOver().get(1).content()).isEqualTo(mail.handedOver().get(0).content());
  }

  @Test
  @DisplayName("F27: what a worker reports after it lost its lease changes nothing")
  void aLateReportIsFenced() {
    MessageId message = planned(RENEWAL);
    clock.set(TONIGHT);
    EngagementPipeline survivor = pipeline().build();
    mail.answering(
        m -> {
          letLeasesLapse();
          survivor.runDue();
          return SendResult.accepted("too late");
        });

    pipeline().build().runDue();

    assertThat(store.find(message).orElseThrow()).isIn(MessageState.OUTCOME_UNKNOWN);
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aMessageCanBeTakenBackBeforeItsAttempt() {
    MessageId message = planned(RENEWAL);
    EngagementPipeline engage = pipeline().build();

    assertThat(engage.cancel(message, "appointment cancelled")).isEqualTo(CancelResult.CANCELLED);
    clock.set(TONIGHT);

    assertThat(engage.runDue()).isZero();
    assertThat(store.find(message).orElseThrow())
        .wentThrough(MessageState.SCHEDULED, MessageState.CANCELLED);
    assertThat(engage.cancel(message, "again")).isEqualTo(CancelResult.ALREADY_ENDED);
  }

  @Test
  void aMessageThatIsBeingSentCannotBeTakenBack() {
    MessageId message = planned(RENEWAL);
    clock.set(TONIGHT);
    EngagementPipeline engage = pipeline().build();
    mail.answering(
        m -> {
          assertThat(engage.cancel(m.id(), "too late")).isEqualTo(CancelResult.IN_FLIGHT);
          return SendResult.accepted("provider-1");
        });

    engage.runDue();

    assertThat(engage.cancel(message, "too late")).isEqualTo(CancelResult.ALREADY_SENT);
    assertThat(store.find(message).orElseThrow()).isIn(MessageState.SENT);
  }

  @Test
  void aMessageTakenBackAfterItsClaimIsNotSent() {
    MessageId message = planned(RENEWAL);
    clock.set(TONIGHT);
    List<Claim> claims = claimAsAWorkerThatDies();
    EngagementPipeline engage = pipeline().build();

    assertThat(engage.cancel(message, "appointment cancelled")).isEqualTo(CancelResult.CANCELLED);
    store.attempt(claims, clock.instant(), (c, s) -> new AttemptDecision.Proceed(true));

    assertThat(store.find(message).orElseThrow()).isIn(MessageState.CANCELLED);
  }

  /** A message to Rina that is due an hour later. */
  private MessageId planned(Topic topic) {
    agree("rina");
    EngagementPipeline engage = pipeline().build();
    var outcome =
        engage.send(
            SendRequest.to(recipient("rina").build())
                .topic(topic)
                .template("receipt")
                .at(TONIGHT)
                .build());
    assertThat(outcome).isDeferredUntil(TONIGHT);
    return onlyEntry("rina").message().id();
  }

  private List<Claim> claimAsAWorkerThatDies() {
    return store.claim(
        new ClaimRequest(
            "dying",
            10,
            Duration.ofMinutes(30),
            clock.instant(),
            Set.of(ChannelId.EMAIL),
            Optional.empty()));
  }

  private void dieWhileSending() {
    mail.answering(
        m -> {
          throw new Killed();
        });
    EngagementPipeline dying = pipeline().build();
    assertThatThrownBy(dying::runDue).isInstanceOf(Killed.class);
    letLeasesLapse();
  }
}
