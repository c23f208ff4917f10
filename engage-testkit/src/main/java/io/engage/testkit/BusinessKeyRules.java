package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.StateChange;
import io.engage.message.Timing;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.PlanResult;
import io.engage.store.RescheduleResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds when messages are taken back and moved by what they are about. */
abstract class BusinessKeyRules extends StoreScenario {

  private static final BusinessKey BOOKING = BusinessKey.of(TENANT, "booking:81");

  BusinessKeyRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void allMessagesOfTheKeyAreTakenBack() {
    MessageId ready = plan(about().ready(NOW));
    MessageId scheduled = plan(about().scheduled(LATER));
    MessageId sent = settled(SENT);
    MessageId failed = settled(FAILED);
    MessageId flying = sending(about()).id();

    assertThat(store.cancel(BOOKING, "the host", NOW))
        .containsExactly(
            Map.entry(ready, CancelResult.CANCELLED),
            Map.entry(scheduled, CancelResult.CANCELLED),
            Map.entry(sent, CancelResult.ALREADY_SENT),
            Map.entry(failed, CancelResult.ALREADY_ENDED),
            Map.entry(flying, CancelResult.IN_FLIGHT));
    assertThat(idsDue(LATER)).isEmpty();
    assertThat(path(scheduled)).containsExactly(SCHEDULED, CANCELLED);
  }

  @Test
  void theHistorySaysWhoTookThemBack() {
    MessageId id = plan(about().ready(NOW));

    store.cancel(BOOKING, "booking 81 was cancelled", LATER);

    assertThat(lastChange(id))
        .isEqualTo(
            new StateChange(LATER, Optional.of(READY), CANCELLED, "booking 81 was cancelled"));
  }

  @Test
  void messagesAboutOtherThingsAreLeftAlone() {
    MessageId other = plan(Draft.to("rina").about("booking:8", 0).ready(NOW));
    MessageId foreign = plan(about().tenant("tutormax").ready(NOW));
    MessageId nothing = plan(Draft.to("rina").ready(NOW));

    assertThat(store.cancel(BOOKING, "the host", NOW)).isEmpty();
    assertThat(store.reschedule(BOOKING, LATER, NOW)).isEmpty();
    assertThat(idsDue(NOW)).containsExactlyInAnyOrder(other, foreign, nothing);
  }

  @Test
  void allOpenMessagesOfTheKeyMove() {
    MessageId ready = plan(about().ready(NOW));
    MessageId pending = plan(about().pending(NOW));
    MessageId scheduled = plan(about().scheduledFor(NOW).scheduled(NOW));

    assertThat(store.reschedule(BOOKING, LATER, NOW))
        .containsExactly(
            Map.entry(ready, RescheduleResult.RESCHEDULED),
            Map.entry(pending, RescheduleResult.RESCHEDULED),
            Map.entry(scheduled, RescheduleResult.RESCHEDULED));

    assertThat(path(ready)).containsExactly(READY, SCHEDULED);
    assertThat(path(pending)).containsExactly(PENDING, SCHEDULED);
    assertThat(path(scheduled)).containsExactly(SCHEDULED);
    assertThat(entry(scheduled).message().timing().scheduledFor()).contains(LATER);
    assertThat(idsDue(LATER.minusMillis(1))).isEmpty();
    assertThat(idsDue(LATER)).containsExactlyInAnyOrder(ready, pending, scheduled);
  }

  @Test
  void aMovedMessageKeepsItsWords() {
    MessageId id = plan(about().ready(NOW));

    store.reschedule(BOOKING, LATER, NOW);

    assertThat(claim(id, LATER).words()).contains(Draft.words("Dear rina"));
  }

  @Test
  void theLedgerSaysThatAMessageMoved() {
    MessageId id = plan(about().ready(NOW));

    store.reschedule(BOOKING, LATER, NOW);

    assertThat(lastChange(id))
        .isEqualTo(new StateChange(NOW, Optional.of(READY), SCHEDULED, "rescheduled"));
    assertThat(entry(id).progress().due()).isEqualTo(LATER);
    assertThat(entry(id).progress().reason()).contains("rescheduled");
  }

  @Test
  void theDeadlineMovesAlong() {
    Instant planned = NOW.plus(Duration.ofHours(1));
    MessageId id =
        plan(about().scheduledFor(planned).notAfter(planned.plusSeconds(60)).scheduled(planned));

    store.reschedule(BOOKING, LATER, NOW);

    assertThat(timing(id).notAfter()).contains(LATER.plusSeconds(60));
    assertThat(timing(id).scheduledFor()).contains(LATER);
  }

  @Test
  void theDeadlineOfAMessageWithoutAnInstantMovesFromItsDueTime() {
    MessageId id = plan(about().notAfter(NOW.plusSeconds(60)).ready(NOW));

    store.reschedule(BOOKING, LATER, NOW);

    assertThat(timing(id).notAfter()).contains(LATER.plusSeconds(60));
  }

  @Test
  void anInstantInThePastMeansAtOnce() {
    MessageId id = plan(about().scheduled(LATER));

    store.reschedule(BOOKING, NOW.minusSeconds(60), NOW);

    assertThat(entry(id).progress().due()).isEqualTo(NOW);
    assertThat(idsDue(NOW)).containsExactly(id);
  }

  @Test
  void aMovedMessageLeavesItsWorker() {
    Claim claim = claimed(about().ready(NOW));

    store.reschedule(BOOKING, NOW, NOW);

    assertThat(attempt(claim, OPEN)).isInstanceOf(Lost.class);
    assertThat(store.settle(List.of(Settling.of(claim, SCHEDULED).done()))).isEmpty();
    assertThat(claim(claim.id(), NOW).fence()).isGreaterThan(claim.fence());
  }

  @Test
  void whatIsOnTheWireOrHasEndedDoesNotMove() {
    MessageId flying = sending(about()).id();
    MessageId sent = settled(SENT);
    MessageId failed = settled(FAILED);

    assertThat(store.reschedule(BOOKING, LATER, NOW))
        .containsExactly(
            Map.entry(flying, RescheduleResult.IN_FLIGHT),
            Map.entry(sent, RescheduleResult.ALREADY_SENT),
            Map.entry(failed, RescheduleResult.ALREADY_ENDED));
    assertThat(path(flying)).containsExactly(READY, SENDING);
    assertThat(timing(sent).scheduledFor()).isEmpty();
  }

  @Test
  void aMovedMessagePlannedOnceMoreIsTheSame() {
    MessageId id = plan(about().key("k").scheduledFor(NOW).scheduled(NOW));
    store.reschedule(BOOKING, LATER, NOW);

    assertThat(store.plan(List.of(about().key("k").scheduledFor(NOW).scheduled(NOW)), NOW))
        .containsExactly(new PlanResult(PlanResult.Kind.ALREADY_PLANNED, id));
  }

  private Timing timing(MessageId id) {
    return entry(id).message().timing();
  }

  private MessageId settled(MessageState end) {
    Claim claim = sending(about());
    store.settle(List.of(Settling.of(claim, end).done()));
    return claim.id();
  }

  private static Draft about() {
    return Draft.to("rina").about("booking:81", 0);
  }
}
