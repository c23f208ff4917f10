package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementListener;
import io.engage.EngagementOutcome;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.error.NonRetriableException;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.store.LedgerEntry;
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Providers that refuse, ask to wait and do not answer (B5, F1 of the product, G3, G4). */
abstract class ProviderStories extends PipelineScenario {

  ProviderStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("F8: a dead address fails for good, is suppressed and takes no place under the cap")
  void aDeadAddressIsSuppressed() {
    customer("rina");
    mail.answering(SendResult.rejected(Rejection.RECIPIENT, "550 5.1.1", "no such user"));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasFailed(1);

    LedgerEntry failed = onlyEntry("rina");
    assertThat(failed.progress().reason().orElseThrow()).contains("550 5.1.1");
    assertThat(store.standings(List.of(failed.message().to())).get(0).sentToPerson()).isEmpty();
    assertThat(engage.send(receipt("rina"))).isSkippedBecause("suppressed: hard-bounce");
  }

  @Test
  void aPersonWhoToldTheProviderToStopIsNotWrittenToAgain() {
    customer("rina");
    mail.answering(SendResult.rejected(Rejection.OPTED_OUT, "21610", "the person said STOP"));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasFailed(1);

    assertThat(onlyEntry("rina").progress().reason().orElseThrow()).contains("opted-out", "21610");
    assertThat(known("rina").suppressions())
        .as("another sender was told nothing")
        .extracting(Suppression::sender)
        .containsExactly(Optional.of(ChannelId.EMAIL));
    assertThat(engage.send(receipt("rina"))).isSkippedBecause("suppressed: stop");
  }

  @Test
  @DisplayName("F9: a refusal of the content suppresses nobody")
  void aRefusalOfTheContentSuppressesNobody() {
    customer("rina");
    mail.answering(SendResult.rejected(Rejection.CONTENT, "554 5.7.1", "looks like spam"));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasFailed(1);
    assertThat(engage.send(receipt("rina"))).isSent();
  }

  @Test
  @DisplayName("F7: a provider that is busy gets the same message after 60, 120 and 240 seconds")
  void aBusyProviderIsAskedAgainThreeTimes() {
    customer("rina");
    for (int i = 0; i < 4; i++) {
      mail.answering(SendResult.deferred("451 4.7.1", "greylisted"));
    }
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasDeferred(1);
    for (int seconds : new int[] {60, 120, 240}) {
      assertThat(advance(engage, Duration.ofSeconds(seconds - 1))).isZero();
      assertThat(advance(engage, Duration.ofSeconds(1))).isEqualTo(1);
    }

    assertThat(onlyEntry("rina")).isIn(MessageState.FAILED);
    assertThat(mail.handedOver()).hasSize(4);
    assertThat(mail.handedOver())
        .extracting(m -> m.id())
        .containsOnly(mail.handedOver().get(0).id());
  }

  @Test
  void aMailboxThatTakesNothingForLongHasBouncedUntilItTakesSomething() {
    customer("rina");
    for (int i = 0; i < 4; i++) {
      mail.answering(SendResult.deferred("452 4.2.2", "mailbox full"));
    }
    EngagementPipeline engage = pipeline().build();
    run(engage);
    advance(engage, Duration.ofSeconds(60));
    advance(engage, Duration.ofSeconds(120));
    assertThat(known("rina").softBounces()).as("it is tried once more").isZero();

    advance(engage, Duration.ofSeconds(240));
    assertThat(known("rina").softBounces()).isEqualTo(1);

    assertThat(engage.send(receipt("rina"))).isSent();
    assertThat(known("rina").softBounces()).isZero();
  }

  @Test
  void aProviderThatNamesATimeIsAskedAgainThen() {
    customer("rina");
    mail.answering(SendResult.deferred("429", "slow down", Duration.ofMinutes(10)));
    EngagementPipeline engage = pipeline().build();

    run(engage);

    assertThat(onlyEntry("rina").progress().due())
        .isEqualTo(NOON_IN_DHAKA.plus(Duration.ofMinutes(10)));
  }

  @Test
  void aMessageThatWasDeferredLeavesItsPlaceUnderTheCapToAnother() {
    customer("rina");
    mail.answering(SendResult.deferred("451", "busy"));
    EngagementPipeline engage = pipeline().build();
    run(engage);

    assertThat(engage.run(renewal().build(), new RunKey("extra"))).hasSent(1);
    advance(engage, Duration.ofMinutes(1));

    assertThat(mail.handedOver()).hasSize(2);
    assertThat(ledger("rina"))
        .extracting(entry -> entry.progress().state())
        .containsExactlyInAnyOrder(MessageState.SENT, MessageState.SKIPPED);
  }

  @Test
  @DisplayName(
      "F11: an advertisement whose outcome nobody knows is not sent again and keeps its place")
  void anUnknownOutcomeOfAnAdvertisementIsLeftAlone() {
    customer("rina");
    mail.answering(SendResult.unknown("dropped after the final dot"));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasUnknown(1);
    assertThat(advance(engage, Duration.ofHours(1))).isZero();
    assertThat(engage.run(renewal().build(), new RunKey("extra")))
        .hasSkipped("daily cap: 1 of 1", 1);
  }

  @Test
  void anUnknownOutcomeOfAReceiptIsSentAgainAndMarked() {
    mail.answering(SendResult.unknown("dropped after the final dot"));
    EngagementPipeline engage = pipeline().build();

    EngagementOutcome first = engage.send(receipt("rina"));
    advance(engage, Duration.ofMinutes(1));

    assertThat(first).isDeferredUntil(NOON_IN_DHAKA.plus(Duration.ofMinutes(1)));
    LedgerEntry entry = onlyEntry("rina");
    assertThat(entry)
        .wentThrough(
            MessageState.READY,
            MessageState.SENDING,
            MessageState.OUTCOME_UNKNOWN,
            MessageState.SCHEDULED,
            MessageState.SENDING,
            MessageState.SENT);
    assertThat(entry.progress().possibleDuplicate()).isTrue();
  }

  @Test
  void aChannelThatThrowsLeavesTheOutcomeUnknown() {
    customer("rina");
    mail.answering(
        message -> {
          throw new IllegalStateException("to " + message.to().value());
        });

    assertThat(run(pipeline().build())).hasUnknown(1);

    assertThat(onlyEntry("rina").progress().reason())
        .contains("outcome unknown: channel threw IllegalStateException");
  }

  @Test
  void theSameKeyTwiceIsOneMessageAndAnsweredAlike() {
    EngagementPipeline engage = pipeline().build();

    EngagementOutcome first = engage.send(keyed("order-1", "rina"));
    EngagementOutcome second = engage.send(keyed("order-1", "rina"));

    assertThat(first).isSent();
    assertThat(second).isEqualTo(first);
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aRepetitionIsAnsweredAsTheFirstAlsoWhereItWouldBeSkippedNow() {
    mail.answering(SendResult.rejected(Rejection.RECIPIENT, "550 5.1.1", "no such user"));
    EngagementPipeline engage = pipeline().build();
    EngagementOutcome first = engage.send(keyed("order-1", "rina"));

    assertThat(engage.send(keyed("order-1", "rina"))).isEqualTo(first);

    assertThat(onlyEntry("rina")).isIn(MessageState.FAILED);
    assertThat(engage.send(keyed("order-2", "rina"))).isSkippedBecause("suppressed: hard-bounce");
  }

  @Test
  void theSameKeyForSomebodyElseIsAnError() {
    EngagementPipeline engage = pipeline().build();
    engage.send(keyed("order-1", "rina"));

    assertThatThrownBy(() -> engage.send(keyed("order-1", "karim")))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("idempotency key");
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aMessageForLaterWaitsForItsTime() {
    Instant tomorrow = NOON_IN_DHAKA.plus(Duration.ofDays(1));
    EngagementPipeline engage = pipeline().build();

    EngagementOutcome outcome =
        engage.send(
            SendRequest.to(recipient("rina").build())
                .topic(RECEIPT)
                .template("receipt")
                .at(tomorrow)
                .build());

    assertThat(outcome).isDeferredUntil(tomorrow);
    clock.set(tomorrow);
    assertThat(engage.runDue()).isEqualTo(1);
  }

  @Test
  void aMessageThatIsTooLateIsDropped() {
    mail.answering(SendResult.deferred("451", "busy"));
    EngagementPipeline engage = pipeline().build();
    engage.send(
        SendRequest.to(recipient("rina").build())
            .topic(RECEIPT)
            .template("receipt")
            .notAfter(NOON_IN_DHAKA.plusSeconds(30))
            .build());
    advance(engage, Duration.ofMinutes(1));

    assertThat(onlyEntry("rina")).isIn(MessageState.EXPIRED);
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  @DisplayName("F39: a listener that throws changes nothing")
  void aListenerThatThrowsChangesNothing() {
    customer("rina");
    EngagementListener broken =
        new EngagementListener() {
          @Override
          public void onState(Message message, MessageState state, String cause) {
            throw new IllegalStateException("broken");
          }
        };

    assertThat(run(pipeline().listener(broken).build())).hasSent(1);
  }

  private static SendRequest receipt(String id) {
    return SendRequest.to(recipient(id).build()).topic(RECEIPT).template("receipt").build();
  }

  private static SendRequest keyed(String key, String id) {
    return SendRequest.to(recipient(id).build())
        .topic(RECEIPT)
        .template("receipt")
        .idempotencyKey(key)
        .build();
  }

  private Standing known(String person) {
    return store.standings(List.of(ledger(person).get(0).message().to())).get(0);
  }
}
