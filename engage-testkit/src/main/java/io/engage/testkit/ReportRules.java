package io.engage.testkit;

import static io.engage.message.MessageState.BOUNCED;
import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.DELIVERED;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.OUTCOME_UNKNOWN;
import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SENT;
import static io.engage.store.ReportResult.NOTHING_NEW;
import static io.engage.store.ReportResult.NOT_FOUND;
import static io.engage.store.ReportResult.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.Claim;
import io.engage.store.ProviderReport;
import io.engage.store.ProviderReport.Kind;
import io.engage.store.ReportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds when providers report how messages fared. */
abstract class ReportRules extends StoreScenario {

  ReportRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void anAttemptInProgressEndsWithTheReport() {
    assertThat(reportedWhileSending(Kind.ACCEPTED)).containsExactly(READY, SENDING, SENT);
    assertThat(reportedWhileSending(Kind.DELIVERED))
        .containsExactly(READY, SENDING, SENT, DELIVERED);
    assertThat(reportedWhileSending(Kind.BOUNCED)).containsExactly(READY, SENDING, SENT, BOUNCED);
    assertThat(reportedWhileSending(Kind.FAILED)).containsExactly(READY, SENDING, FAILED);
    letLeasesLapse();
    assertThat(idsDue(LATER)).isEmpty();
  }

  /** F20: the callback overtakes our own commit. */
  @Test
  void theOutcomeOfTheWorkerThenComesTooLate() {
    Claim claim = sending(Draft.to("rina"));
    report(claim.id(), Kind.DELIVERED);

    assertThat(store.settle(List.of(Settling.of(claim, FAILED).done()))).isEmpty();
    assertThat(store.renew(List.of(claim), LEASE)).isEmpty();
    assertThat(state(claim.id())).isEqualTo(DELIVERED);
  }

  /** F1: the outcome that nobody knew. */
  @Test
  void anUnknownOutcomeIsResolved() {
    assertThat(reportedAfter(Kind.ACCEPTED, OUTCOME_UNKNOWN)).isEqualTo(SENT);
    assertThat(reportedAfter(Kind.DELIVERED, OUTCOME_UNKNOWN)).isEqualTo(DELIVERED);
    assertThat(reportedAfter(Kind.BOUNCED, OUTCOME_UNKNOWN)).isEqualTo(BOUNCED);
    assertThat(reportedAfter(Kind.FAILED, OUTCOME_UNKNOWN)).isEqualTo(FAILED);
  }

  @Test
  void whatWasSentArrivesOrComesBack() {
    assertThat(reportedAfter(Kind.DELIVERED, SENT)).isEqualTo(DELIVERED);
    assertThat(reportedAfter(Kind.BOUNCED, SENT)).isEqualTo(BOUNCED);
    assertThat(reportedAfter(Kind.FAILED, SENT)).isEqualTo(FAILED);
    assertThat(reportedAfter(Kind.BOUNCED, SENT, DELIVERED)).isEqualTo(BOUNCED);
  }

  @Test
  void aRetryOfWhatTheProviderHasIsCalledOff() {
    Claim first = sending(Draft.to("rina"));
    store.settle(
        List.of(Settling.of(first, OUTCOME_UNKNOWN, SCHEDULED).possibleDuplicate().done()));
    Claim retry = claim(first.id(), NOW);

    assertThat(report(first.id(), Kind.DELIVERED)).isEqualTo(RECORDED);

    assertThat(attempt(retry, OPEN)).isInstanceOf(Lost.class);
    letLeasesLapse();
    assertThat(idsDue(LATER)).isEmpty();
    assertThat(path(first.id()))
        .containsExactly(READY, SENDING, OUTCOME_UNKNOWN, SCHEDULED, OUTCOME_UNKNOWN, DELIVERED);
  }

  @Test
  void aRetryOfWhatCertainlyDidNotGoOutIsMade() {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, SCHEDULED).due(LATER).done()));

    assertThat(report(claim.id(), Kind.DELIVERED)).isEqualTo(NOTHING_NEW);
    assertThat(idsDue(LATER)).containsExactly(claim.id());
  }

  @Test
  void earlierNewsDoesNotUndoLater() {
    MessageId delivered = settled(SENT, DELIVERED);
    MessageId bounced = settled(SENT, BOUNCED);
    MessageId failed = settled(FAILED);

    assertThat(report(delivered, Kind.ACCEPTED)).isEqualTo(NOTHING_NEW);
    assertThat(report(delivered, Kind.FAILED)).isEqualTo(NOTHING_NEW);
    assertThat(report(bounced, Kind.DELIVERED)).isEqualTo(NOTHING_NEW);
    assertThat(report(failed, Kind.ACCEPTED)).isEqualTo(NOTHING_NEW);
    assertThat(List.of(state(delivered), state(bounced), state(failed)))
        .containsExactly(DELIVERED, BOUNCED, FAILED);
  }

  /** F19: providers repeat themselves. */
  @Test
  void theSameNewsTwiceIsNothingNew() {
    MessageId id = settled(SENT);

    assertThat(report(id, Kind.DELIVERED)).isEqualTo(RECORDED);
    assertThat(report(id, Kind.DELIVERED)).isEqualTo(NOTHING_NEW);
    assertThat(path(id)).containsExactly(READY, SENDING, SENT, DELIVERED);
  }

  @Test
  void whatWasNeverSentHasNoNews() {
    MessageId pending = plan(Draft.to("a").pending(NOW));
    MessageId ready = plan(Draft.to("b").ready(NOW));
    MessageId cancelled = plan(Draft.to("c").ready(NOW));
    store.cancel(cancelled, "the host", NOW);

    assertThat(
            List.of(
                report(pending, Kind.DELIVERED),
                report(ready, Kind.FAILED),
                report(cancelled, Kind.BOUNCED)))
        .containsOnly(NOTHING_NEW);
    assertThat(List.of(state(pending), state(ready), state(cancelled)))
        .containsExactly(PENDING, READY, CANCELLED);
  }

  @Test
  void aMessageThatIsNotThereIsNotFound() {
    assertThat(report(new MessageId(Draft.nextId()), Kind.DELIVERED)).isEqualTo(NOT_FOUND);
  }

  @Test
  void theLedgerSaysWhatTheProviderSaid() {
    MessageId id = settled(SENT);

    store.report(
        new ProviderReport(
            id, Kind.DELIVERED, Optional.of("SM-1"), "read by 81", LATER, Optional.empty()));

    assertThat(lastChange(id))
        .isEqualTo(new StateChange(LATER, Optional.of(SENT), DELIVERED, "read by 81"));
    assertThat(entry(id).progress())
        .isEqualTo(
            new Progress(
                DELIVERED,
                LATER,
                1,
                0,
                false,
                Optional.of("read by 81"),
                Optional.of("smtp"),
                Optional.of("SM-1")));
  }

  @Test
  void theProvidersNameOfAMessageIsNotForgotten() {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, SENT).providerId("smtp-1").done()));

    report(claim.id(), Kind.BOUNCED);

    assertThat(entry(claim.id()).progress().providerId()).contains("smtp-1");
  }

  @Test
  void theAddressIsSuppressedWithTheNews() {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, SENT).done()));
    Suppression dead = dead(claim.message());

    assertThat(store.report(bounce(claim.id(), dead))).isEqualTo(RECORDED);

    assertThat(standing(claim.message()).suppressions()).containsExactly(dead);
  }

  @Test
  void theAddressIsSuppressedEvenIfTheMessageHasNoNews() {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, SENT, BOUNCED).done()));
    Suppression dead = dead(claim.message());

    assertThat(store.report(bounce(claim.id(), dead))).isEqualTo(NOTHING_NEW);

    assertThat(standing(claim.message()).suppressions()).containsExactly(dead);
  }

  @Test
  void whatWasNeverSentGivesItsPlacesBack() {
    Claim claim = sending(Draft.to("rina"));
    assertThat(standing(claim.message()).sentToPerson()).hasSize(1);

    report(claim.id(), Kind.FAILED);

    assertThat(standing(claim.message()).sentToPerson()).isEmpty();
    assertThat(standing(claim.message()).sentToAddress()).isEmpty();
  }

  @Test
  void whatCameBackKeepsItsPlaces() {
    Claim claim = sending(Draft.to("rina"));

    report(claim.id(), Kind.BOUNCED);

    assertThat(standing(claim.message()).sentToPerson()).hasSize(1);
  }

  @Test
  void newsAndOutcomeAtOnceLeaveALegalPath() {
    for (int round = 0; round < 10; round++) {
      Claim claim = sending(Draft.to("rina"));
      List<Callable<Boolean>> race = new ArrayList<>();
      race.add(() -> report(claim.id(), Kind.DELIVERED) == RECORDED);
      race.add(() -> store.settle(List.of(Settling.of(claim, SENT).done())).size() <= 1);

      assertThat(Crowd.all(race)).containsOnly(true);
      assertThat(path(claim.id())).containsExactly(READY, SENDING, SENT, DELIVERED);
    }
  }

  private List<MessageState> reportedWhileSending(Kind kind) {
    Claim claim = sending(Draft.to("rina"));
    assertThat(report(claim.id(), kind)).isEqualTo(RECORDED);
    return path(claim.id());
  }

  private MessageState reportedAfter(Kind kind, MessageState... path) {
    MessageId id = settled(path);
    assertThat(report(id, kind)).isEqualTo(RECORDED);
    return state(id);
  }

  private ReportResult report(MessageId id, Kind kind) {
    return store.report(
        new ProviderReport(id, kind, Optional.empty(), "callback", LATER, Optional.empty()));
  }

  private static ProviderReport bounce(MessageId id, Suppression dead) {
    return new ProviderReport(
        id, Kind.BOUNCED, Optional.empty(), "550 5.1.1", LATER, Optional.of(dead));
  }

  private static Suppression dead(Message message) {
    return Suppression.of(
        TENANT, message.to().address(), SuppressionReason.HARD_BOUNCE, "smtp", LATER);
  }

  private MessageId settled(MessageState... path) {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, path).done()));
    return claim.id();
  }
}
