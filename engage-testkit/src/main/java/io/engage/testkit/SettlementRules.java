package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.DELIVERED;
import static io.engage.message.MessageState.EXPIRED;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.OUTCOME_UNKNOWN;
import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.Claim;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds when it is recorded how messages fared. */
abstract class SettlementRules extends StoreScenario {

  SettlementRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void anAcceptedMessageIsSent() {
    Claim claim = sending(Draft.to("rina"));

    assertThat(settle(Settling.of(claim, SENT).at(LATER).providerId("smtp-1"))).isTrue();

    assertThat(path(claim.id())).containsExactly(READY, SENDING, SENT);
    assertThat(entry(claim.id()).progress())
        .isEqualTo(
            new Progress(
                SENT,
                LATER,
                1,
                0,
                false,
                Optional.of("250 OK"),
                Optional.of("smtp"),
                Optional.of("smtp-1")));
    assertThat(lastChange(claim.id()))
        .isEqualTo(new StateChange(LATER, Optional.of(SENDING), SENT, "250 OK"));
    letLeasesLapse();
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void aMessageWhoseOutcomeIsUnknownMayBeTriedAgain() {
    Claim claim = sending(Draft.to("rina"));

    settle(
        Settling.of(claim, OUTCOME_UNKNOWN, SCHEDULED)
            .due(LATER)
            .cause("dropped after the final dot")
            .possibleDuplicate());

    assertThat(path(claim.id())).containsExactly(READY, SENDING, OUTCOME_UNKNOWN, SCHEDULED);
    assertThat(entry(claim.id()).history().subList(2, 4))
        .containsExactly(
            new StateChange(
                NOW, Optional.of(SENDING), OUTCOME_UNKNOWN, "dropped after the final dot"),
            new StateChange(
                NOW, Optional.of(OUTCOME_UNKNOWN), SCHEDULED, "dropped after the final dot"));
    assertThat(entry(claim.id()).progress().possibleDuplicate()).isTrue();
    assertThat(idsDue(NOW)).isEmpty();
    assertThat(idsDue(LATER)).as("the lease was given back").containsExactly(claim.id());
  }

  @Test
  void onceAPossibleDuplicateAlwaysOne() {
    Claim first = sending(Draft.to("rina"));
    settle(Settling.of(first, OUTCOME_UNKNOWN, SCHEDULED).possibleDuplicate());
    Claim second = claim(first.id(), NOW);
    assertThat(second.progress().possibleDuplicate()).isTrue();
    attempt(second, OPEN);

    settle(Settling.of(second, SENT).providerId("smtp-2"));

    assertThat(entry(first.id()).progress().possibleDuplicate()).isTrue();
    assertThat(entry(first.id()).progress().attempts()).isEqualTo(2);
  }

  @Test
  void anAttemptThatIsSparedDoesNotCount() {
    Claim claim = sending(Draft.to("rina"));

    settle(Settling.of(claim, SCHEDULED).spared());

    assertThat(entry(claim.id()).progress().attempts()).isEqualTo(1);
    assertThat(entry(claim.id()).progress().tries()).isZero();
    assertThat(claim(claim.id(), NOW).progress().spared()).isEqualTo(1);
  }

  @Test
  void anUnknownOutcomeMayBeTheEnd() {
    Claim claim = sending(Draft.to("rina"));

    settle(Settling.of(claim, OUTCOME_UNKNOWN));

    letLeasesLapse();
    assertThat(idsDue(LATER)).isEmpty();
    assertThat(state(claim.id())).isEqualTo(OUTCOME_UNKNOWN);
  }

  @Test
  void anInterruptedAttemptIsSettledUnderTheNewClaim() {
    Claim interrupted = sending(Draft.to("rina"));
    letLeasesLapse();
    Claim current = claim(interrupted.id(), NOW);

    assertThat(settle(Settling.of(current, OUTCOME_UNKNOWN).noProvider())).isTrue();

    assertThat(path(current.id())).containsExactly(READY, SENDING, OUTCOME_UNKNOWN);
    assertThat(entry(current.id()).progress().provider()).isEmpty();
  }

  @Test
  void aRefusedMessageFails() {
    Claim claim = sending(Draft.to("rina"));

    settle(Settling.of(claim, FAILED).cause("550 5.1.1"));

    assertThat(path(claim.id())).containsExactly(READY, SENDING, FAILED);
    assertThat(entry(claim.id()).progress().reason()).contains("550 5.1.1");
  }

  @Test
  void aMessageThatWasNotAttemptedIsSettledFromWhereItStands() {
    Claim noWords = claimed(Draft.to("a").pending(NOW));
    Claim outage = claimed(Draft.to("b").ready(NOW));
    Claim late = claimed(Draft.to("c").scheduled(NOW));

    store.settle(
        List.of(
            Settling.of(noWords, FAILED).noProvider().done(),
            Settling.of(outage, SCHEDULED).noProvider().due(LATER).done(),
            Settling.of(late, EXPIRED).noProvider().done()));

    assertThat(path(noWords.id())).containsExactly(PENDING, FAILED);
    assertThat(path(outage.id())).containsExactly(READY, SCHEDULED);
    assertThat(path(late.id())).containsExactly(SCHEDULED, EXPIRED);
    assertThat(entry(outage.id()).progress().attempts()).isZero();
    assertThat(idsDue(LATER)).containsExactly(outage.id());
  }

  @Test
  void whatStaysScheduledHasANewDueTimeAndNoNewEntry() {
    Claim first = claim(plan(Draft.to("rina").pending(NOW)), NOW);
    settle(Settling.of(first, SCHEDULED).cause("not screened").noProvider());
    Claim second = claim(first.id(), NOW);

    settle(Settling.of(second, SCHEDULED).due(LATER).cause("still not screened").noProvider());

    assertThat(path(first.id())).containsExactly(PENDING, SCHEDULED);
    assertThat(entry(first.id()).progress().reason()).contains("still not screened");
    assertThat(idsDue(NOW)).isEmpty();
    assertThat(idsDue(LATER)).containsExactly(first.id());
  }

  @Test
  void whatAProviderSaidOnceIsNotForgotten() {
    Claim first = sending(Draft.to("rina"));
    settle(Settling.of(first, OUTCOME_UNKNOWN, SCHEDULED).providerId("smtp-1"));
    Claim second = claim(first.id(), NOW);
    attempt(second, OPEN);

    settle(Settling.of(second, FAILED).noProvider());

    assertThat(entry(first.id()).progress().provider()).contains("smtp");
    assertThat(entry(first.id()).progress().providerId()).contains("smtp-1");
  }

  @Test
  void aMessageThatDidNotGoOutGivesItsPlacesBack() {
    Claim claim = sending(Draft.to("rina"));
    Claim neighbour = sending(Draft.to("rina"));

    settle(Settling.of(claim, SCHEDULED).places(Places.RELEASE));

    assertThat(standing(claim.message()).sentToPerson())
        .containsExactly(neighbour.message().reservation(NOW));
    assertThat(standing(claim.message()).sentToAddress())
        .containsExactly(neighbour.message().reservation(NOW));
  }

  @Test
  void anAcceptedMessageCountsFromItsAcceptance() {
    Claim claim = sending(Draft.to("rina"));

    settle(Settling.of(claim, SENT).at(LATER).providerId("smtp-1").places(Places.RESTAMP));

    assertThat(standing(claim.message()).sentToPerson())
        .containsExactly(claim.message().reservation(LATER));
    assertThat(standing(claim.message()).sentToAddress())
        .containsExactly(claim.message().reservation(LATER));
  }

  @Test
  void aMessageThatTookNoPlaceGetsNoneByItsAcceptance() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    attempt(claim, (about, standing) -> new Proceed(false));

    settle(Settling.of(claim, SENT).providerId("smtp-1").places(Places.RESTAMP));

    assertThat(standing(claim.message()).sentToPerson()).isEmpty();
    assertThat(standing(claim.message()).sentToAddress()).isEmpty();
  }

  @Test
  void placesAreKeptWhileNobodyKnows() {
    Claim claim = sending(Draft.to("rina"));

    settle(Settling.of(claim, OUTCOME_UNKNOWN).at(LATER).places(Places.KEEP));

    assertThat(standing(claim.message()).sentToPerson())
        .containsExactly(claim.message().reservation(NOW));
  }

  /** F8. */
  @Test
  void aDeadAddressIsSuppressedWithTheOutcome() {
    Claim claim = sending(Draft.to("rina"));
    Suppression bounce = hardBounce(claim);

    settle(Settling.of(claim, FAILED).cause("550 5.1.1").suppression(bounce));

    assertThat(standing(claim.message()).suppressions()).containsExactly(bounce);
  }

  /** F6, F27: an outcome from a node that lost its lease changes nothing. */
  @Test
  void anOutcomeWithAnOldFenceChangesNothing() {
    Claim old = sending(Draft.to("rina"));
    letLeasesLapse();
    Claim current = claim(old.id(), NOW);
    Settlement late =
        Settling.of(old, FAILED)
            .at(LATER)
            .providerId("late")
            .places(Places.RELEASE)
            .suppression(hardBounce(old))
            .done();

    assertThat(store.settle(List.of(late))).isEmpty();
    assertThat(path(old.id())).containsExactly(READY, SENDING);
    assertThat(standing(old.message()).sentToPerson()).hasSize(1);
    assertThat(standing(old.message()).suppressions()).isEmpty();

    assertThat(settle(Settling.of(current, SENT).providerId("smtp-1"))).isTrue();
    assertThat(store.settle(List.of(late))).isEmpty();
    assertThat(entry(old.id()).progress().providerId()).contains("smtp-1");
    assertThat(path(old.id())).containsExactly(READY, SENDING, SENT);
  }

  @Test
  void anOutcomeIsRecordedOnce() {
    Claim claim = sending(Draft.to("rina"));
    Settlement retry = Settling.of(claim, SCHEDULED).due(NOW).done();
    store.settle(List.of(retry));

    assertThat(store.settle(List.of(retry))).isEmpty();
    assertThat(path(claim.id())).containsExactly(READY, SENDING, SCHEDULED);
  }

  @Test
  void aLapsedLeaseThatNobodyTookStillSettles() {
    Claim claim = sending(Draft.to("rina"));
    letLeasesLapse();

    assertThat(settle(Settling.of(claim, SENT).providerId("smtp-1"))).isTrue();

    assertThat(state(claim.id())).isEqualTo(SENT);
    assertThat(idsDue(NOW)).isEmpty();
  }

  @Test
  void aCancelledMessageIsNotSettled() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    store.cancel(claim.id(), "the host", NOW);

    assertThat(settle(Settling.of(claim, SCHEDULED).noProvider())).isFalse();
    assertThat(path(claim.id())).containsExactly(READY, CANCELLED);
  }

  @Test
  void ofSeveralOutcomesThoseThatStandAreRecorded() {
    Claim old = sending(Draft.to("a"));
    letLeasesLapse();
    claim(old.id(), NOW);
    Claim sent = sending(Draft.to("b"));
    Claim failed = sending(Draft.to("c"));

    assertThat(
            store.settle(
                List.of(
                    Settling.of(old, SENT).providerId("1").done(),
                    Settling.of(sent, SENT).providerId("2").done(),
                    Settling.of(failed, FAILED).done())))
        .containsExactlyInAnyOrder(sent.id(), failed.id());
    assertThat(store.settle(List.of())).isEmpty();
  }

  @Test
  void anIllegalPathIsRefusedAndNothingChanges() {
    Claim good = sending(Draft.to("a"));
    Claim bad = sending(Draft.to("b"));

    assertRefused(good, bad, DELIVERED);
    assertRefused(good, bad, SCHEDULED, SENT);
    assertRefused(good, bad, SENDING);
    assertRefused(good, bad);
  }

  private void assertRefused(Claim good, Claim bad, MessageState... path) {
    List<Settlement> both =
        List.of(
            Settling.of(good, SENT).providerId("1").places(Places.RELEASE).done(),
            Settling.of(bad, path).suppression(hardBounce(bad)).done());

    assertThatThrownBy(() -> store.settle(both)).isInstanceOf(IllegalArgumentException.class);

    assertThat(path(good.id())).containsExactly(READY, SENDING);
    assertThat(path(bad.id())).containsExactly(READY, SENDING);
    assertThat(standing(good.message()).sentToPerson()).hasSize(1);
    assertThat(standing(bad.message()).suppressions()).isEmpty();
  }

  private boolean settle(Settling settling) {
    Settlement settlement = settling.done();
    return store.settle(List.of(settlement)).contains(settlement.claim().id());
  }

  private static Suppression hardBounce(Claim claim) {
    return Suppression.of(
        TENANT, claim.message().to().address(), SuppressionReason.HARD_BOUNCE, "smtp", NOW);
  }
}
