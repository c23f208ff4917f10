package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENT;
import static io.engage.message.MessageState.SKIPPED;
import static io.engage.store.PlanResult.Kind.ALREADY_PLANNED;
import static io.engage.store.PlanResult.Kind.PLANNED;
import static io.engage.store.PlanResult.Kind.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.Claim;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds when hosts count how often things change. */
abstract class GenerationRules extends StoreScenario {

  private static final BusinessKey BOOKING = BusinessKey.of(TENANT, "booking:81");

  GenerationRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void nothingOlderThanARescheduleIsPlanned() {
    store.reschedule(BOOKING.generation(2), LATER, NOW);
    PlannedMessage old = of(1).ready(NOW);

    assertThat(store.plan(List.of(old), NOW))
        .containsExactly(new PlanResult(SUPERSEDED, old.message().id()));
    assertThat(store.find(old.message().id())).isEmpty();
    assertThat(kind(of(2))).isEqualTo(PLANNED);
  }

  @Test
  void nothingOfACancelledGenerationIsPlanned() {
    store.cancel(BOOKING.generation(2), "the host", NOW);

    assertThat(List.of(kind(of(1)), kind(of(2)), kind(of(3))))
        .containsExactly(SUPERSEDED, SUPERSEDED, PLANNED);
  }

  @Test
  void aNewerGenerationTakesTheOlderBack() {
    MessageId first = plan(of(1).ready(NOW));
    MessageId second = plan(of(1).scheduled(LATER));

    MessageId newer = plan(of(2).ready(NOW));

    assertThat(path(first)).containsExactly(READY, CANCELLED);
    assertThat(lastChange(first).cause()).isEqualTo("superseded by generation 2");
    assertThat(state(second)).isEqualTo(CANCELLED);
    assertThat(idsDue(LATER)).containsExactly(newer);
  }

  @Test
  void whatWentOutBeforeStays() {
    Claim claim = sending(of(1));
    store.settle(List.of(Settling.of(claim, SENT).done()));

    plan(of(2).ready(NOW));

    assertThat(state(claim.id())).isEqualTo(SENT);
  }

  @Test
  void whatWasInHandWhenItWasSupersededIsNotTriedAgain() {
    Claim claim = sending(of(1));
    plan(of(2).scheduled(LATER));
    store.settle(List.of(Settling.of(claim, SCHEDULED).due(NOW).done()));
    Claim again = claimDue(NOW).get(0);

    assertThat(attempt(again, OPEN)).isEqualTo(new Skip("superseded by generation 2"));
    assertThat(state(claim.id())).isEqualTo(SKIPPED);
  }

  @Test
  void anOldCancelLeavesWhatIsNewer() {
    MessageId newer = plan(of(3).ready(NOW));

    assertThat(store.cancel(BOOKING.generation(2), "the host", NOW)).isEmpty();

    assertThat(state(newer)).isEqualTo(READY);
  }

  @Test
  void messagesOfOneGenerationStandSideBySide() {
    MessageId first = plan(of(3).ready(NOW));
    MessageId second = plan(of(3).ready(NOW));

    assertThat(idsDue(NOW)).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void aSupersededMessageDoesNotTakeItsKey() {
    store.reschedule(BOOKING.generation(2), LATER, NOW);
    assertThat(kind(of(1).key("k"))).isEqualTo(SUPERSEDED);

    assertThat(kind(of(2).key("k"))).isEqualTo(PLANNED);
  }

  @Test
  void aMessageThatWasPlannedInTimeIsStillTheSame() {
    MessageId id = plan(of(1).key("k").ready(NOW));
    store.reschedule(BOOKING.generation(2), LATER, NOW);

    assertThat(store.plan(List.of(of(1).key("k").ready(NOW)), NOW))
        .containsExactly(new PlanResult(ALREADY_PLANNED, id));
  }

  @Test
  void whoDoesNotCountIsNeverSuperseded() {
    MessageId before = plan(of(0).ready(NOW));
    plan(of(5).ready(NOW));

    assertThat(kind(of(0))).isEqualTo(PLANNED);
    assertThat(state(before)).isEqualTo(READY);
  }

  @Test
  void anOlderRescheduleMovesNothing() {
    MessageId id = plan(of(3).ready(NOW));

    assertThat(store.reschedule(BOOKING.generation(2), LATER, NOW)).isEmpty();

    assertThat(idsDue(NOW)).containsExactly(id);
  }

  @Test
  void aMovedMessageIsOfTheNewGeneration() {
    MessageId moved = plan(of(1).ready(NOW));
    store.reschedule(BOOKING.generation(2), LATER, NOW);

    MessageId beside = plan(of(2).ready(LATER));

    assertThat(entry(moved).message().origin().generation()).isEqualTo(2);
    assertThat(List.of(state(moved), state(beside))).containsExactly(SCHEDULED, READY);
  }

  @Test
  void aRescheduleWithoutACountLeavesTheGeneration() {
    MessageId id = plan(of(4).ready(NOW));

    store.reschedule(BOOKING, LATER, NOW);

    assertThat(entry(id).message().origin().generation()).isEqualTo(4);
    assertThat(kind(of(3))).isEqualTo(SUPERSEDED);
  }

  @Test
  void generationsWithinOneListAreComparedToo() {
    PlannedMessage first = of(1).ready(NOW);
    PlannedMessage second = of(2).ready(NOW);
    PlannedMessage late = of(1).key("k").ready(NOW);

    assertThat(store.plan(List.of(first, second, late), NOW))
        .extracting(PlanResult::kind)
        .containsExactly(PLANNED, PLANNED, SUPERSEDED);

    assertThat(state(first.message().id())).isEqualTo(CANCELLED);
    assertThat(store.find(late.message().id())).isEmpty();
    assertThat(kind(of(2).key("k"))).as("its key is free").isEqualTo(PLANNED);
  }

  @Test
  void theKeyOfASupersededMessageGoesToTheNextInTheList() {
    PlannedMessage newest = of(2).ready(NOW);
    PlannedMessage old = of(1).key("k").ready(NOW);
    PlannedMessage next = of(2).key("k").ready(NOW);

    store.plan(List.of(newest, old, next), NOW);

    assertThat(store.find(old.message().id())).isEmpty();
    assertThat(store.plan(List.of(of(2).key("k").ready(NOW)), NOW))
        .containsExactly(new PlanResult(ALREADY_PLANNED, next.message().id()));
  }

  @Test
  void aTenantCountsForItself() {
    store.cancel(BOOKING.generation(7), "the host", NOW);

    assertThat(kind(of(1).tenant("tutormax"))).isEqualTo(PLANNED);
    assertThat(kind(Draft.to("rina").about("booking:82", 1))).isEqualTo(PLANNED);
  }

  /** A moved appointment is not reminded of at its old hour, however the two meet. */
  @Test
  void planningAndReschedulingNeverMissEachOther() {
    for (int round = 1; round <= 10; round++) {
      PlannedMessage reminder = of(2 * round - 1).ready(NOW);
      BusinessKey moved = BOOKING.generation(2 * round);
      List<Callable<Boolean>> race = new ArrayList<>();
      race.add(() -> store.plan(List.of(reminder), NOW).size() == 1);
      race.add(() -> store.reschedule(moved, LATER, NOW).size() <= 2 * 10);

      assertThat(Crowd.all(race)).containsOnly(true);
      assertThat(idsDue(NOW)).isEmpty();
    }
  }

  private PlanResult.Kind kind(Draft draft) {
    return store.plan(List.of(draft.ready(NOW)), NOW).get(0).kind();
  }

  private static Draft of(int generation) {
    return Draft.to("rina").about("booking:81", generation);
  }
}
