package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.OUTCOME_UNKNOWN;
import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SENT;
import static io.engage.message.MessageState.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.error.NonRetriableException;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.CampaignRun;
import io.engage.store.Claim;
import io.engage.store.LedgerQuery;
import io.engage.store.PlannedMessage;
import io.engage.store.RunFigures;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds for campaign runs. */
abstract class RunRules extends StoreScenario {

  private static final RunName NAME = new RunName(TENANT, "renewal", "2026-11-21");

  RunRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aNewRunBeginsAtTheBeginning() {
    UUID id = Draft.nextId();

    CampaignRun run = store.openRun(NAME, id, NOW);

    assertThat(run)
        .isEqualTo(
            new CampaignRun(id, NAME, 1, Optional.empty(), false, NOW, Optional.empty(), Map.of()));
    assertThat(store.run(id)).isEqualTo(run);
  }

  @Test
  void anUnfinishedRunIsOpenedAgain() {
    CampaignRun first = open();
    CampaignRun moved = store.planPage(page(first, "p1"), NOW);

    assertThat(store.openRun(NAME, Draft.nextId(), LATER)).isEqualTo(moved);
  }

  @Test
  void afterItsEndAnotherRunOfTheNameMayBegin() {
    CampaignRun first = open();
    store.completeRun(first.id(), LATER);

    CampaignRun second = store.openRun(NAME, Draft.nextId(), LATER);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.cursor()).isEmpty();
    assertThat(store.run(first.id()).completedAt()).contains(LATER);
    assertThat(store.run(first.id()).number()).isEqualTo(1);
  }

  @Test
  void everyPartOfTheNameSeparates() {
    UUID first = open().id();

    for (RunName other :
        List.of(
            new RunName("tutormax", "renewal", "2026-11-21"),
            new RunName(TENANT, "birthday", "2026-11-21"),
            new RunName(TENANT, "renewal", "2026-11-22"))) {
      CampaignRun run = store.openRun(other, Draft.nextId(), NOW);
      assertThat(run.id()).isNotEqualTo(first);
      assertThat(run.number()).isEqualTo(1);
    }
  }

  @Test
  void aRunEndsOnce() {
    CampaignRun run = open();
    store.completeRun(run.id(), NOW);
    store.completeRun(run.id(), LATER);

    assertThat(store.run(run.id()).completedAt()).contains(NOW);
  }

  @Test
  void aRunThatIsNotThereIsAMistake() {
    UUID nobody = Draft.nextId();

    assertThatThrownBy(() -> store.run(nobody)).isInstanceOf(NonRetriableException.class);
    assertThatThrownBy(() -> store.completeRun(nobody, NOW))
        .isInstanceOf(NonRetriableException.class);
    assertThatThrownBy(() -> store.figures(nobody)).isInstanceOf(NonRetriableException.class);
  }

  /** F26: several nodes start the same run. */
  @Test
  void manyNodesOpenOneRun() {
    List<Callable<UUID>> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      nodes.add(() -> store.openRun(NAME, Draft.nextId(), NOW).id());
    }

    assertThat(Crowd.all(nodes)).containsOnly(open().id());
  }

  @Test
  void aPageIsPlannedAndTheCursorMoves() {
    CampaignRun run = open();
    PlannedMessage message = Draft.to("rina").run(run.id()).ready(NOW);

    CampaignRun moved =
        store.planPage(
            new RunPage(run, List.of(message), Map.of("no-consent", 2), Optional.of("p1")), NOW);

    assertThat(moved.cursor()).contains("p1");
    assertThat(moved.planned()).isFalse();
    assertThat(moved.notPlanned()).containsExactly(Map.entry("no-consent", 2));
    assertThat(store.run(run.id())).isEqualTo(moved);
    assertThat(entry(message.message().id()).message().origin().run()).contains(run.id());
    assertThat(path(message.message().id())).containsExactly(READY);
  }

  @Test
  void thePageWithoutANextIsTheLast() {
    CampaignRun run = open();
    CampaignRun middle = store.planPage(page(run, "p1", Draft.to("a").ready(NOW)), NOW);

    CampaignRun planned =
        store.planPage(
            new RunPage(middle, List.of(Draft.to("b").ready(NOW)), Map.of(), Optional.empty()),
            NOW);

    assertThat(planned.planned()).isTrue();
    assertThat(planned.completedAt()).isEmpty();
    assertThat(idsDue(NOW)).hasSize(2);
  }

  @Test
  void aRunMayHaveOnePageAlone() {
    CampaignRun run = open();
    RunPage only =
        new RunPage(run, List.of(Draft.to("a").ready(NOW)), Map.of("x", 1), Optional.empty());

    assertThat(store.planPage(only, NOW).planned()).isTrue();

    RunPage again =
        new RunPage(run, List.of(Draft.to("b").ready(NOW)), Map.of("x", 1), Optional.empty());
    CampaignRun unchanged = store.planPage(again, NOW);
    assertThat(unchanged.planned()).isTrue();
    assertThat(unchanged.notPlanned()).containsExactly(Map.entry("x", 1));
    assertThat(idsDue(NOW)).hasSize(1);
  }

  @Test
  void aPageThatAnotherNodePlannedFirstChangesNothing() {
    CampaignRun run = open();
    CampaignRun moved =
        store.planPage(
            new RunPage(run, List.of(Draft.to("a").ready(NOW)), Map.of("x", 1), Optional.of("p1")),
            NOW);

    CampaignRun seen =
        store.planPage(
            new RunPage(
                run, List.of(Draft.to("b").ready(NOW)), Map.of("x", 1), Optional.of("other")),
            NOW);

    assertThat(seen).isEqualTo(moved);
    assertThat(store.run(run.id())).isEqualTo(moved);
    assertThat(store.entries(LedgerQuery.of(TENANT))).hasSize(1);
  }

  @Test
  void aRunThatHasEndedPlansNoMore() {
    CampaignRun run = open();
    store.completeRun(run.id(), NOW);

    CampaignRun after = store.planPage(page(run, "p1", Draft.to("a").ready(NOW)), NOW);

    assertThat(after).isEqualTo(store.run(run.id()));
    assertThat(after.cursor()).isEmpty();
    assertThat(idsDue(NOW)).isEmpty();
  }

  @Test
  void countersAddUpOverThePages() {
    CampaignRun run = open();
    CampaignRun first =
        store.planPage(
            new RunPage(run, List.of(), Map.of("no-consent", 2, "no-address", 1), next("p1")), NOW);

    CampaignRun second =
        store.planPage(
            new RunPage(first, List.of(), Map.of("no-consent", 3, "capped", 1), next("p2")), NOW);

    assertThat(second.notPlanned())
        .containsExactlyInAnyOrderEntriesOf(Map.of("no-consent", 5, "no-address", 1, "capped", 1));
  }

  @Test
  void keysThatAreTakenAreCounted() {
    plan(Draft.to("rina").key("k").ready(NOW));
    CampaignRun run = open();
    List<PlannedMessage> messages =
        List.of(
            Draft.to("rina").key("k").run(run.id()).ready(NOW),
            Draft.to("karim").key("k").run(run.id()).ready(NOW),
            Draft.to("salma").key("own").run(run.id()).ready(NOW),
            Draft.to("salma").key("own").run(run.id()).ready(NOW));

    CampaignRun moved =
        store.planPage(new RunPage(run, messages, Map.of("already-planned", 1), next("p1")), NOW);

    assertThat(moved.notPlanned())
        .containsExactlyInAnyOrderEntriesOf(Map.of("already-planned", 3, "key-conflict", 1));
    assertThat(idsDue(NOW)).hasSize(2);
  }

  /** F26: planned once, whoever does it. */
  @Test
  void manyNodesPlanEveryPageOnce() {
    CampaignRun run = open();
    List<Callable<CampaignRun>> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      RunPage page =
          new RunPage(run, List.of(Draft.to("node-" + i).ready(NOW)), Map.of("x", 1), next("p1"));
      nodes.add(() -> store.planPage(page, NOW));
    }

    assertThat(Crowd.all(nodes)).containsOnly(store.run(run.id()));
    assertThat(store.run(run.id()).notPlanned()).containsExactly(Map.entry("x", 1));
    assertThat(idsDue(NOW)).hasSize(1);
  }

  @Test
  void figuresCountTheMessagesOfTheRunByState() {
    CampaignRun run = open();
    Claim sent = sending(Draft.to("a").run(run.id()));
    store.settle(List.of(Settling.of(sent, SENT).providerId("1").done()));
    Claim unknown = sending(Draft.to("b").run(run.id()));
    store.settle(List.of(Settling.of(unknown, OUTCOME_UNKNOWN).done()));
    Claim failed = sending(Draft.to("c").run(run.id()));
    store.settle(List.of(Settling.of(failed, FAILED).done()));
    sending(Draft.to("d").run(run.id()));
    plan(Draft.to("e").run(run.id()).ready(NOW));
    plan(Draft.to("f").run(run.id()).ready(NOW));
    MessageId cancelled = plan(Draft.to("g").run(run.id()).pending(NOW));
    store.cancel(cancelled, "the host", NOW);
    plan(Draft.to("h").run(run.id()).pending(NOW));
    plan(Draft.to("i").ready(NOW));

    assertThat(store.figures(run.id()).byState())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                SENT,
                1,
                OUTCOME_UNKNOWN,
                1,
                FAILED,
                1,
                SENDING,
                1,
                READY,
                2,
                CANCELLED,
                1,
                PENDING,
                1));
  }

  @Test
  void figuresOfAnEmptyRunAreEmpty() {
    assertThat(store.figures(open().id())).isEqualTo(new RunFigures(Map.of(), Map.of(), 0));
  }

  @Test
  void figuresAddSkippedMessagesToPeopleWhoWereNotPlanned() {
    CampaignRun run = open();
    List<PlannedMessage> messages =
        List.of(
            Draft.to("a").run(run.id()).skipped(NOW, "no consent"),
            Draft.to("b").run(run.id()).ready(NOW));
    store.planPage(
        new RunPage(run, messages, Map.of("no consent", 2, "minor", 1), next("p1")), NOW);
    attempt(claimDue(NOW).get(0), (claim, standing) -> new Skip("daily cap: 1 of 1"));

    RunFigures figures = store.figures(run.id());

    assertThat(figures.skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("no consent", 3, "minor", 1, "daily cap: 1 of 1", 1));
    assertThat(figures.byState()).containsExactly(Map.entry(SKIPPED, 2));
  }

  @Test
  void aRunIsDueWhoeverHasTheLastMessageInHand() {
    CampaignRun run = open();
    sending(Draft.to("a").run(run.id()));

    assertThat(store.isDue(run.id(), NOW)).isTrue();
  }

  @Test
  void aRunIsNotDueBeforeItsMessagesAre() {
    CampaignRun run = open();
    plan(Draft.to("a").run(run.id()).scheduled(LATER));

    assertThat(store.isDue(run.id(), NOW)).isFalse();
    assertThat(store.isDue(run.id(), LATER)).isTrue();
  }

  @Test
  void aRunIsNotDueForMessagesThatEndedOrAreNotItsOwn() {
    CampaignRun run = open();
    plan(Draft.to("a").run(run.id()).skipped(NOW, "no consent"));
    plan(Draft.to("b").run(Draft.nextId()).ready(NOW));

    assertThat(store.isDue(run.id(), NOW)).isFalse();
  }

  @Test
  void figuresCountTheWordsOfTemplatesThatStandIn() {
    CampaignRun run = open();
    Words fallback =
        Words.fallback(MessageContent.of("s", "b"), "reminder_en_v1", "the generator is away");
    plan(Draft.to("a").run(run.id()).planned(MessageState.READY, NOW, Optional.of(fallback)));
    plan(Draft.to("b").run(run.id()).ready(NOW));
    plan(Draft.to("c").run(run.id()).pending(NOW));

    assertThat(store.figures(run.id()).fallback()).isEqualTo(1);
  }

  private CampaignRun open() {
    return store.openRun(NAME, Draft.nextId(), NOW);
  }

  private static RunPage page(CampaignRun run, String next, PlannedMessage... messages) {
    return new RunPage(run, List.of(messages), Map.of(), next(next));
  }

  private static Optional<String> next(String cursor) {
    return Optional.of(cursor);
  }
}
