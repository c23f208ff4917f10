package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.EXPIRED;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.StateChange;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.AttemptDecision.Defer;
import io.engage.store.AttemptDecision.Expire;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds at the attempt, whatever is decided. */
abstract class AttemptRules extends StoreScenario {

  private static final AttemptGate NEVER_ASKED =
      (claim, standing) -> {
        throw new AssertionError("the gate was asked about a message that is lost");
      };

  AttemptRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aMessageThatMayGoIsBeingSent() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    assertThat(attempt(claim, LATER, OPEN)).isEqualTo(new Proceed(true));

    assertThat(path(claim.id())).containsExactly(READY, SENDING);
    assertThat(lastChange(claim.id()).at()).isEqualTo(LATER);
    assertThat(entry(claim.id()).progress().attempts()).isEqualTo(1);
    assertThat(idsDue(LATER)).as("the lease is kept").isEmpty();
  }

  @Test
  void aScheduledMessageWithWordsGoesAtOnce() {
    Claim claim = claimed(Draft.to("rina").scheduled(NOW));

    attempt(claim, OPEN);

    assertThat(path(claim.id())).containsExactly(SCHEDULED, SENDING);
  }

  @Test
  void theGateGetsTheClaim() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    List<Claim> asked = new ArrayList<>();

    attempt(
        claim,
        (about, standing) -> {
          asked.add(about);
          return new Proceed(true);
        });

    assertThat(asked).containsExactly(claim);
  }

  @Test
  void aDeferredMessageIsDueAgainAtItsTime() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    Defer defer = new Defer(LATER, "outside the send window");

    assertThat(attempt(claim, (about, standing) -> defer)).isEqualTo(defer);

    assertThat(path(claim.id())).containsExactly(READY, SCHEDULED);
    assertThat(lastChange(claim.id()))
        .isEqualTo(new StateChange(NOW, Optional.of(READY), SCHEDULED, "outside the send window"));
    assertThat(entry(claim.id()).progress().due()).isEqualTo(LATER);
    assertThat(entry(claim.id()).progress().reason()).contains("outside the send window");
    assertThat(entry(claim.id()).progress().attempts()).isZero();
    assertThat(idsDue(NOW)).isEmpty();
    assertThat(idsDue(LATER)).as("the lease was given back").containsExactly(claim.id());
  }

  @Test
  void aScheduledMessageMayBeDeferredWhereItStands() {
    Claim claim = claimed(Draft.to("rina").scheduled(NOW));

    attempt(claim, (about, standing) -> new Defer(LATER, "outside the send window"));

    assertThat(path(claim.id())).as("no move, no entry").containsExactly(SCHEDULED);
    assertThat(entry(claim.id()).progress().due()).isEqualTo(LATER);
    assertThat(entry(claim.id()).progress().reason()).contains("outside the send window");
    assertThat(idsDue(LATER)).containsExactly(claim.id());
  }

  @Test
  void aPendingMessageMayBeDeferredSkippedAndExpired() {
    Claim deferred = claimed(Draft.to("a").pending(NOW));
    Claim skipped = claimed(Draft.to("b").pending(NOW));
    Claim expired = claimed(Draft.to("c").pending(NOW));

    attempt(deferred, (about, standing) -> new Defer(LATER, "window"));
    attempt(skipped, (about, standing) -> new Skip("no consent"));
    attempt(expired, (about, standing) -> new Expire("an hour ago"));

    assertThat(path(deferred.id())).containsExactly(PENDING, SCHEDULED);
    assertThat(path(skipped.id())).containsExactly(PENDING, SKIPPED);
    assertThat(path(expired.id())).containsExactly(PENDING, EXPIRED);
  }

  @Test
  void theReasonOfADeferralIsGoneWhenTheMessageGoes() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    attempt(claim, (about, standing) -> new Defer(LATER, "outside the send window"));

    attempt(claim(claim.id(), LATER), LATER, OPEN);

    assertThat(entry(claim.id()).progress().reason()).isEmpty();
    assertThat(path(claim.id())).containsExactly(READY, SCHEDULED, SENDING);
  }

  @Test
  void aSkippedMessageEndsWithItsReason() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    attempt(claim, LATER, (about, standing) -> new Skip("no consent for email"));

    assertThat(path(claim.id())).containsExactly(READY, SKIPPED);
    assertThat(entry(claim.id()).progress().reason()).contains("no consent for email");
    assertThat(entry(claim.id()).progress().due()).isEqualTo(LATER);
    assertThat(lastChange(claim.id()).cause()).isEqualTo("no consent for email");
    letLeasesLapse();
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void anExpiredMessageEndsWithItsReason() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    attempt(claim, (about, standing) -> new Expire("too late since 08:00"));

    assertThat(path(claim.id())).containsExactly(READY, EXPIRED);
    assertThat(entry(claim.id()).progress().reason()).contains("too late since 08:00");
    letLeasesLapse();
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void onlyAMessageThatGoesIsSettledUnderTheClaim() {
    Claim goes = claimed(Draft.to("a").ready(NOW));
    Claim waits = claimed(Draft.to("b").ready(NOW));
    Claim skipped = claimed(Draft.to("c").ready(NOW));
    Claim expired = claimed(Draft.to("d").ready(NOW));
    attempt(goes, OPEN);
    attempt(waits, (about, standing) -> new Defer(LATER, "outside the send window"));
    attempt(skipped, (about, standing) -> new Skip("no consent for email"));
    attempt(expired, (about, standing) -> new Expire("an hour ago"));

    assertThat(
            store.settle(
                Stream.of(skipped, waits, goes, expired)
                    .map(claim -> Settling.of(claim, FAILED).done())
                    .toList()))
        .containsExactly(goes.id());
    assertThat(List.of(state(waits.id()), state(skipped.id()), state(expired.id())))
        .containsExactly(SCHEDULED, SKIPPED, EXPIRED);
  }

  @Test
  void everyMessageOfAGroupGetsItsOwnAnswerInOrder() {
    Claim first = claimed(Draft.to("a").ready(NOW));
    Claim second = claimed(Draft.to("b").ready(NOW));
    Claim third = claimed(Draft.to("c").ready(NOW));

    List<AttemptResult> results =
        store.attempt(
            List.of(third, first, second),
            NOW,
            (claim, standing) ->
                claim.id().equals(first.id()) ? new Skip("no") : new Proceed(false));

    assertThat(results)
        .extracting(r -> r.claim().id())
        .containsExactly(third.id(), first.id(), second.id());
    assertThat(results).extracting(AttemptResult::proceeds).containsExactly(true, false, true);
    assertThat(List.of(state(first.id()), state(second.id()), state(third.id())))
        .containsExactly(SKIPPED, SENDING, SENDING);
  }

  @Test
  void anEmptyGroupIsNoMistake() {
    assertThat(store.attempt(List.of(), NOW, NEVER_ASKED)).isEmpty();
  }

  @Test
  void aMessageCancelledMeanwhileIsLost() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    store.cancel(claim.id(), "the host", NOW);

    assertThat(attempt(claim, NEVER_ASKED)).isInstanceOf(Lost.class);

    assertThat(path(claim.id())).containsExactly(READY, CANCELLED);
    assertThat(entry(claim.id()).progress().attempts()).isZero();
  }

  /** F27: a node that slept through its lease. */
  @Test
  void aMessageTakenOverMeanwhileIsLost() {
    Claim old = claimed(Draft.to("rina").ready(NOW));
    letLeasesLapse();
    Claim current = claim(old.id(), NOW);

    assertThat(attempt(old, NEVER_ASKED)).isInstanceOf(Lost.class);
    assertThat(path(old.id())).containsExactly(READY);
    assertThat(attempt(current, OPEN)).isInstanceOf(Proceed.class);
  }

  /** F27: an attempt under a dead lease would look interrupted at once. */
  @Test
  void aMessageWhoseLeaseHasLapsedIsLost() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    letLeasesLapse();

    assertThat(attempt(claim, NEVER_ASKED)).isInstanceOf(Lost.class);

    assertThat(path(claim.id())).containsExactly(READY);
    assertThat(idsDue(NOW)).containsExactly(claim.id());
  }

  /** F3: the commit happened but the client saw an error and asks once more. */
  @Test
  void aMessageThatIsBeingSentAlreadyIsLost() {
    Claim claim = sending(Draft.to("rina"));

    assertThat(attempt(claim, NEVER_ASKED)).isInstanceOf(Lost.class);

    assertThat(path(claim.id())).containsExactly(READY, SENDING);
    assertThat(entry(claim.id()).progress().attempts()).isEqualTo(1);
  }

  @Test
  void aMessageInOneGroupTwiceGoesOnce() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    List<AttemptResult> results = store.attempt(List.of(claim, claim), NOW, OPEN);

    assertThat(results).extracting(AttemptResult::proceeds).containsExactly(true, false);
    assertThat(path(claim.id())).containsExactly(READY, SENDING);
  }

  @Test
  void aLostMessageDoesNotHinderItsNeighbours() {
    Claim lost = claimed(Draft.to("a").ready(NOW));
    Claim good = claimed(Draft.to("b").ready(NOW));
    store.cancel(lost.id(), "the host", NOW);

    assertThat(store.attempt(List.of(lost, good), NOW, OPEN))
        .extracting(AttemptResult::proceeds)
        .containsExactly(false, true);
  }

  /** F33: what was committed before the attempt wins. */
  @Test
  void anOptOutBetweenClaimAndAttemptIsSeen() {
    Consent yes = consent(true);
    store.recordConsents(List.of(yes));
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    Consent no = yes.withdrawn("unsubscribe-link", NOW);
    store.recordConsents(List.of(no));

    assertThat(standingAtAttempt(claim).consents()).containsExactly(no);
  }

  /** F33. */
  @Test
  void aSuppressionBetweenClaimAndAttemptIsSeen() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    Suppression stop =
        Suppression.of(
            TENANT, claim.message().to().address(), SuppressionReason.STOP, "twilio", NOW);
    store.suppress(List.of(stop));

    assertThat(standingAtAttempt(claim).suppressions()).containsExactly(stop);
  }

  @Test
  void theGateSeesWhatTheStandingsSay() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    store.recordConsents(List.of(consent(true)));
    sending(Draft.to("rina"));
    Standing before = standing(claim.message());

    assertThat(standingAtAttempt(claim)).isEqualTo(before);
    assertThat(before.sentToPerson()).hasSize(1);
  }

  @Test
  void aGateThatThrowsTakesEverythingBack() {
    Claim first = claimed(Draft.to("rina").ready(NOW));
    Claim second = claimed(Draft.to("rina").ready(NOW));
    AttemptGate broken =
        (claim, standing) -> {
          if (claim.id().equals(second.id())) {
            throw new IllegalStateException("broken gate");
          }
          return new Proceed(true);
        };

    assertThatThrownBy(() -> store.attempt(List.of(first, second), NOW, broken))
        .hasStackTraceContaining("broken gate");

    assertThat(path(first.id())).containsExactly(READY);
    assertThat(entry(first.id()).progress().attempts()).isZero();
    assertThat(standing(first.message()).sentToPerson()).isEmpty();
    assertThat(standing(first.message()).sentToAddress()).isEmpty();
    letLeasesLapse();
    assertThat(idsDue(NOW)).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void aMessageIsLostWhereThereIsNone() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    Claim unknown =
        new Claim(Draft.to("karim").message(), claim.progress(), claim.words(), claim.fence());

    assertThat(attempt(unknown, NEVER_ASKED)).isInstanceOf(Lost.class);
    assertThat(store.find(unknown.id())).isEmpty();
  }

  private static Consent consent(boolean granted) {
    Consent yes =
        Consent.granted(TENANT, "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW);
    return granted ? yes : yes.withdrawn("unsubscribe-link", NOW);
  }
}
