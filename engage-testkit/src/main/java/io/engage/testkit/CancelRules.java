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
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.StateChange;
import io.engage.store.AttemptDecision.Expire;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptResult;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds when messages are taken back. */
abstract class CancelRules extends StoreScenario {

  CancelRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aMessageIsTakenBackBeforeItsAttempt() {
    MessageId pending = plan(Draft.to("a").pending(NOW));
    MessageId ready = plan(Draft.to("b").ready(NOW));
    MessageId scheduled = plan(Draft.to("c").scheduled(LATER));

    assertThat(List.of(cancel(pending), cancel(ready), cancel(scheduled)))
        .containsOnly(CancelResult.CANCELLED);

    assertThat(path(pending)).containsExactly(PENDING, CANCELLED);
    assertThat(path(ready)).containsExactly(READY, CANCELLED);
    assertThat(path(scheduled)).containsExactly(SCHEDULED, CANCELLED);
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void theHistorySaysWhoTookItBack() {
    MessageId id = plan(Draft.to("rina").ready(NOW));

    store.cancel(id, "booking 81 was moved", LATER);

    assertThat(lastChange(id))
        .isEqualTo(new StateChange(LATER, Optional.of(READY), CANCELLED, "booking 81 was moved"));
    assertThat(entry(id).progress().reason()).contains("booking 81 was moved");
    assertThat(entry(id).progress().due()).isEqualTo(LATER);
  }

  @Test
  void aClaimedMessageIsTakenBackToo() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    assertThat(cancel(claim.id())).isEqualTo(CancelResult.CANCELLED);
    letLeasesLapse();
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void aMessageThatIsBeingSentIsInFlight() {
    Claim claim = sending(Draft.to("rina"));

    assertThat(cancel(claim.id())).isEqualTo(CancelResult.IN_FLIGHT);
    letLeasesLapse();
    assertThat(cancel(claim.id())).isEqualTo(CancelResult.IN_FLIGHT);
    assertThat(path(claim.id())).containsExactly(READY, SENDING);
  }

  @Test
  void aCancelThatCameTooLateDoesNotStopTheOutcome() {
    Claim claim = sending(Draft.to("rina"));
    cancel(claim.id());

    assertThat(store.settle(List.of(Settling.of(claim, SENT).providerId("1").done())))
        .containsExactly(claim.id());
  }

  @Test
  void aMessageThatWaitsForItsRetryIsTakenBack() {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, SCHEDULED).due(LATER).done()));

    assertThat(cancel(claim.id())).isEqualTo(CancelResult.CANCELLED);
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void aMessageThatWentOutIsAlreadySent() {
    assertThat(cancel(settled(SENT))).isEqualTo(CancelResult.ALREADY_SENT);
    assertThat(cancel(settled(SENT, DELIVERED))).isEqualTo(CancelResult.ALREADY_SENT);
    assertThat(cancel(settled(SENT, BOUNCED))).isEqualTo(CancelResult.ALREADY_SENT);
    assertThat(cancel(settled(OUTCOME_UNKNOWN))).isEqualTo(CancelResult.ALREADY_SENT);
  }

  @Test
  void aMessageThatEndedOtherwiseHasAlreadyEnded() {
    MessageId planned = plan(Draft.to("a").skipped(NOW, "no consent"));
    Claim skipped = claimed(Draft.to("b").ready(NOW));
    attempt(skipped, (claim, standing) -> new Skip("no consent"));
    Claim expired = claimed(Draft.to("c").ready(NOW));
    attempt(expired, (claim, standing) -> new Expire("an hour ago"));
    MessageId cancelled = plan(Draft.to("d").ready(NOW));
    cancel(cancelled);

    assertThat(
            List.of(
                cancel(settled(FAILED)),
                cancel(planned),
                cancel(skipped.id()),
                cancel(expired.id()),
                cancel(cancelled)))
        .containsOnly(CancelResult.ALREADY_ENDED);
    assertThat(path(cancelled)).containsExactly(READY, CANCELLED);
  }

  @Test
  void aMessageThatIsNotThereIsNotFound() {
    assertThat(cancel(new MessageId(Draft.nextId()))).isEqualTo(CancelResult.NOT_FOUND);
  }

  @Test
  void cancelAndAttemptNeverBothWin() {
    for (int round = 0; round < 10; round++) {
      Claim claim = claimed(Draft.to("rina").ready(NOW));
      List<Callable<Boolean>> race = new ArrayList<>();
      race.add(() -> cancel(claim.id()) == CancelResult.CANCELLED);
      race.add(
          () ->
              store.attempt(List.of(claim), NOW, OPEN).stream().allMatch(AttemptResult::proceeds));

      assertThat(Crowd.all(race)).containsExactlyInAnyOrder(true, false);
    }
  }

  private CancelResult cancel(MessageId id) {
    return store.cancel(id, "the host", NOW);
  }

  private MessageId settled(MessageState... path) {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, path).done()));
    return claim.id();
  }
}
