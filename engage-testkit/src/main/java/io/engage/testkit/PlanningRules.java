package io.engage.testkit;

import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SKIPPED;
import static io.engage.store.PlanResult.Kind.ALREADY_PLANNED;
import static io.engage.store.PlanResult.Kind.KEY_CONFLICT;
import static io.engage.store.PlanResult.Kind.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.IdempotencyKey;
import io.engage.message.MessageId;
import io.engage.message.StateChange;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds when messages are planned. */
abstract class PlanningRules extends StoreScenario {

  PlanningRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aNewMessageIsPlannedAndInTheLedger() {
    PlannedMessage planned = Draft.to("rina").ready(LATER);

    assertThat(store.plan(List.of(planned), NOW))
        .containsExactly(new PlanResult(PLANNED, planned.message().id()));

    assertThat(entry(planned.message().id()).message()).isEqualTo(planned.message());
    assertThat(entry(planned.message().id()).progress().state()).isEqualTo(READY);
    assertThat(entry(planned.message().id()).progress().due()).isEqualTo(LATER);
    assertThat(entry(planned.message().id()).progress().attempts()).isZero();
    assertThat(entry(planned.message().id()).progress().reason()).isEmpty();
  }

  @Test
  void everyStateAMessageMayBeginInIsKept() {
    MessageId scheduled = plan(Draft.to("rina").scheduled(LATER));
    MessageId pending = plan(Draft.to("rina").pending(NOW));
    MessageId ready = plan(Draft.to("rina").ready(NOW));
    MessageId skipped = plan(Draft.to("rina").skipped(NOW, "no consent for email"));

    assertThat(List.of(state(scheduled), state(pending), state(ready), state(skipped)))
        .containsExactly(SCHEDULED, PENDING, READY, SKIPPED);
  }

  @Test
  void theHistoryBeginsWithWhyTheMessageIsThere() {
    MessageId id = plan(Draft.to("rina").ready(LATER));

    assertThat(entry(id).history())
        .containsExactly(new StateChange(NOW, Optional.empty(), READY, "asked for"));
  }

  @Test
  void theSameMessageAgainChangesNothing() {
    PlannedMessage first = Draft.to("rina").key("k").ready(NOW);
    PlannedMessage second = Draft.to("rina").key("k").pending(LATER);
    plan(first);

    assertThat(store.plan(List.of(second), LATER))
        .containsExactly(new PlanResult(ALREADY_PLANNED, first.message().id()));

    assertThat(store.find(second.message().id())).isEmpty();
    assertThat(entry(first.message().id()).progress().due()).isEqualTo(NOW);
    assertThat(path(first.message().id())).containsExactly(READY);
  }

  @Test
  void theKeyOfAnotherMessageIsAConflict() {
    PlannedMessage first = Draft.to("rina").key("k").ready(NOW);
    PlannedMessage second = Draft.to("karim").key("k").ready(NOW);
    plan(first);

    assertThat(store.plan(List.of(second), NOW))
        .containsExactly(new PlanResult(KEY_CONFLICT, first.message().id()));

    assertThat(store.find(second.message().id())).isEmpty();
  }

  @Test
  void keysAreComparedWithinOneListToo() {
    PlannedMessage first = Draft.to("rina").key("k").ready(NOW);
    PlannedMessage repeated = Draft.to("rina").key("k").ready(NOW);
    PlannedMessage other = Draft.to("karim").key("k").ready(NOW);

    assertThat(store.plan(List.of(first, repeated, other), NOW))
        .containsExactly(
            new PlanResult(PLANNED, first.message().id()),
            new PlanResult(ALREADY_PLANNED, first.message().id()),
            new PlanResult(KEY_CONFLICT, first.message().id()));

    assertThat(idsDue(NOW)).containsExactly(first.message().id());
  }

  @Test
  void resultsComeInTheOrderOfTheMessages() {
    PlannedMessage known = Draft.to("rina").key("k").ready(NOW);
    plan(known);
    PlannedMessage before = Draft.to("a").ready(NOW);
    PlannedMessage after = Draft.to("b").ready(NOW);
    PlannedMessage repeated = Draft.to("rina").key("k").ready(NOW);

    assertThat(store.plan(List.of(after, repeated, before), NOW))
        .containsExactly(
            new PlanResult(PLANNED, after.message().id()),
            new PlanResult(ALREADY_PLANNED, known.message().id()),
            new PlanResult(PLANNED, before.message().id()));
  }

  @Test
  void nothingToPlanIsNoMistake() {
    assertThat(store.plan(List.of(), NOW)).isEmpty();
  }

  @Test
  void aKeyIsFreeUnderAnotherTenant() {
    plan(Draft.to("rina").key("k").ready(NOW));
    PlannedMessage other = Draft.to("rina").tenant("tutormax").key("k").ready(NOW);

    assertThat(store.plan(List.of(other), NOW))
        .containsExactly(new PlanResult(PLANNED, other.message().id()));
  }

  @Test
  void keysDifferByCase() {
    plan(Draft.to("rina").key("k").ready(NOW));
    PlannedMessage upper = Draft.to("rina").key("K").ready(NOW);

    assertThat(store.plan(List.of(upper), NOW))
        .containsExactly(new PlanResult(PLANNED, upper.message().id()));
  }

  @Test
  void theLongestKeyIsKept() {
    String longest = "é".repeat(200);
    PlannedMessage planned = Draft.to("rina").key(longest).ready(NOW);

    assertThat(entry(plan(planned)).message().key()).isEqualTo(new IdempotencyKey(longest));
  }

  @Test
  void aSkippedMessageIsHistoryAtOnce() {
    MessageId id = plan(Draft.to("rina").skipped(NOW, "no consent for email"));

    assertThat(entry(id).progress().reason()).contains("no consent for email");
    assertThat(entry(id).history())
        .containsExactly(new StateChange(NOW, Optional.empty(), SKIPPED, "no consent for email"));
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void aSkippedMessageDoesNotTakeItsKey() {
    plan(Draft.to("rina").key("k").skipped(NOW, "no consent for email"));
    PlannedMessage real = Draft.to("rina").key("k").ready(NOW);

    assertThat(store.plan(List.of(real), NOW))
        .containsExactly(new PlanResult(PLANNED, real.message().id()));
    assertThat(idsDue(NOW)).containsExactly(real.message().id());
  }

  @Test
  void aSkippedMessageIsWrittenBesideTheOneThatHasItsKey() {
    PlannedMessage real = Draft.to("rina").key("k").ready(NOW);
    PlannedMessage skipped = Draft.to("rina").key("k").skipped(NOW, "daily cap: 1 of 1");
    PlannedMessage again = Draft.to("rina").key("k").skipped(NOW, "daily cap: 1 of 1");

    assertThat(store.plan(List.of(real, skipped, again), NOW))
        .containsExactly(
            new PlanResult(PLANNED, real.message().id()),
            new PlanResult(PLANNED, skipped.message().id()),
            new PlanResult(PLANNED, again.message().id()));
    assertThat(store.entries(LedgerQuery.of(TENANT))).hasSize(3);
  }

  /** F3: the commit happened but the client saw an error and plans once more. */
  @Test
  void planningTheVeryMessageTwiceIsHarmless() {
    PlannedMessage ready = Draft.to("rina").ready(NOW);
    PlannedMessage skipped = Draft.to("karim").skipped(NOW, "no consent for email");
    List<PlannedMessage> both = List.of(ready, skipped);
    store.plan(both, NOW);

    assertThat(store.plan(both, LATER))
        .containsExactly(
            new PlanResult(ALREADY_PLANNED, ready.message().id()),
            new PlanResult(ALREADY_PLANNED, skipped.message().id()));
    assertThat(path(ready.message().id())).containsExactly(READY);
    assertThat(path(skipped.message().id())).containsExactly(SKIPPED);
  }

  @Test
  void anInstantFinerThanAMicrosecondIsNoConflictWithItself() {
    PlannedMessage first =
        Draft.to("rina").key("k").scheduledFor(LATER.plusNanos(789)).ready(LATER);
    PlannedMessage second =
        Draft.to("rina").key("k").scheduledFor(LATER.plusNanos(789)).ready(LATER);
    plan(first);

    assertThat(store.plan(List.of(second), NOW))
        .containsExactly(new PlanResult(ALREADY_PLANNED, first.message().id()));
  }

  @Test
  void aMessageThatEndedKeepsItsKey() {
    MessageId cancelled = plan(Draft.to("rina").key("cancelled").ready(NOW));
    store.cancel(cancelled, "the host", NOW);
    MessageId skipped = plan(Draft.to("karim").key("skipped").ready(NOW));
    attempt(claim(skipped, NOW), (claim, standing) -> new AttemptDecision.Skip("no consent"));

    assertThat(
            store.plan(
                List.of(
                    Draft.to("rina").key("cancelled").ready(NOW),
                    Draft.to("karim").key("skipped").ready(NOW)),
                NOW))
        .containsExactly(
            new PlanResult(ALREADY_PLANNED, cancelled), new PlanResult(ALREADY_PLANNED, skipped));
  }

  @Test
  void aFingerprintSpeaksOfTopicTemplateAndTime() {
    plan(Draft.to("rina").key("k").ready(NOW));

    assertThat(
            store.plan(
                List.of(
                    Draft.to("rina").key("k").topic(Topic.reminder("visit")).ready(NOW),
                    Draft.to("rina").key("k").template("other").ready(NOW),
                    Draft.to("rina").key("k").scheduledFor(LATER).ready(NOW)),
                NOW))
        .extracting(PlanResult::kind)
        .containsOnly(KEY_CONFLICT);
  }

  @Test
  void theKeysThatAreTakenAreTold() {
    plan(Draft.to("rina").key("open").ready(NOW));
    store.cancel(plan(Draft.to("rina").key("ended").ready(NOW)), "the host", NOW);
    plan(Draft.to("rina").key("skipped").skipped(NOW, "no consent for email"));
    plan(Draft.to("rina").tenant("tutormax").key("foreign").ready(NOW));

    assertThat(store.taken(TENANT, keys("open", "ended", "skipped", "foreign", "free", "open")))
        .containsExactlyInAnyOrderElementsOf(keys("open", "ended"));
    assertThat(store.taken(TENANT, List.of())).isEmpty();
  }

  private static List<IdempotencyKey> keys(String... values) {
    return Stream.of(values).map(IdempotencyKey::new).toList();
  }
}
