package io.engage.testkit;

import static io.engage.testkit.StoreRunMutants.at;

import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Origin;
import io.engage.store.CampaignRun;
import io.engage.store.LedgerEntry;
import io.engage.store.RunPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Stores that plan the pages of campaign runs wrongly. */
final class StorePageMutants {

  private StorePageMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoPlansPagesWrongly(mutants);
    whoCountsPagesWrongly(mutants);
  }

  private static void whoPlansPagesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Runs.aPageIsPlannedAndTheCursorMoves", BrokenStore.contract(ForgetsWhoseTheyAre::new))
        // knows only a first page as the last
        .caughtBy(
            "Runs.thePageWithoutANextIsTheLast",
            paging(
                (store, page, now) -> {
                  CampaignRun run = store.sound.planPage(page, now);
                  return page.run().cursor().isPresent() ? unplanned(run) : run;
                }))
        // goes by the cursor alone, which one page does not move
        .caughtBy(
            "Runs.aRunMayHaveOnePageAlone",
            paging(
                (store, page, now) -> {
                  CampaignRun before = store.sound.run(page.run().id());
                  if (before.planned() && before.completedAt().isEmpty()) {
                    store.sound.plan(page.messages(), now);
                  }
                  return store.sound.planPage(page, now);
                }))
        // tells a node that came late that it planned its page
        .caughtBy(
            "Runs.aPageThatAnotherNodePlannedFirstChangesNothing",
            paging(
                (store, page, now) -> {
                  CampaignRun run = store.sound.planPage(page, now);
                  boolean hasEnded = run.planned() || run.completedAt().isPresent();
                  return hasEnded ? run : at(run, page.next());
                }));
  }

  private static void whoCountsPagesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // looks at the cursor before it locks the run
        .caughtBy(
            "Runs.manyNodesPlanEveryPageOnce",
            paging(
                (store, page, now) -> {
                  CampaignRun run = store.sound.planPage(page, now);
                  if (store.isInARace()) {
                    store.sound.plan(page.messages(), now);
                  }
                  return run;
                }))
        .caughtBy("Runs.aRunThatHasEndedPlansNoMore", BrokenStore.contract(PlansAfterTheEnd::new))
        .caughtBy("Runs.countersAddUpOverThePages", BrokenStore.contract(CountsTheLastPage::new))
        .caughtBy("Runs.keysThatAreTakenAreCounted", BrokenStore.contract(ForgetsConflicts::new));
  }

  private static Supplier<EngagementStoreContract> paging(Paging change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public CampaignRun planPage(RunPage page, Instant now) {
                return change.plan(this, page, now);
              }
            });
  }

  private static CampaignRun unplanned(CampaignRun run) {
    return new CampaignRun(
        run.id(),
        run.name(),
        run.number(),
        run.cursor(),
        false,
        run.startedAt(),
        run.completedAt(),
        run.notPlanned());
  }

  private static CampaignRun counted(CampaignRun run, Map<String, Integer> counters) {
    return new CampaignRun(
        run.id(),
        run.name(),
        run.number(),
        run.cursor(),
        run.planned(),
        run.startedAt(),
        run.completedAt(),
        counters);
  }

  /** Forgets in the ledger of which run the messages of a page are. */
  private static final class ForgetsWhoseTheyAre extends BrokenStore {

    private final Set<MessageId> planned = ConcurrentHashMap.newKeySet();

    @Override
    public CampaignRun planPage(RunPage page, Instant now) {
      page.messages().forEach(message -> planned.add(message.message().id()));
      return sound.planPage(page, now);
    }

    @Override
    LedgerEntry shown(LedgerEntry entry) {
      return planned.contains(entry.message().id())
          ? new LedgerEntry(
              ofNoRun(entry.message()), entry.progress(), entry.words(), entry.history())
          : entry;
    }

    private static Message ofNoRun(Message m) {
      Origin o = m.origin();
      return new Message(
          m.id(),
          m.key(),
          m.to(),
          m.topic(),
          m.wording(),
          m.offer(),
          m.timing(),
          new Origin(
              o.agentType(),
              o.messageType(),
              o.campaign(),
              Optional.empty(),
              o.businessKey(),
              o.generation(),
              o.correlationId(),
              o.metadata()));
    }
  }

  private static final class PlansAfterTheEnd extends BrokenStore {
    @Override
    public CampaignRun planPage(RunPage page, Instant now) {
      if (sound.run(page.run().id()).completedAt().isPresent()) {
        sound.plan(page.messages(), now);
      }
      return sound.planPage(page, now);
    }
  }

  private static final class CountsTheLastPage extends BrokenStore {
    @Override
    public CampaignRun planPage(RunPage page, Instant now) {
      CampaignRun run = sound.planPage(page, now);
      return page.run().cursor().isPresent() ? counted(run, page.notPlanned()) : run;
    }
  }

  private static final class ForgetsConflicts extends BrokenStore {
    @Override
    public CampaignRun planPage(RunPage page, Instant now) {
      CampaignRun run = sound.planPage(page, now);
      Map<String, Integer> counters = new HashMap<>(run.notPlanned());
      counters.remove("key-conflict");
      return counted(run, counters);
    }
  }

  /** A way of its own to plan a page. */
  private interface Paging {
    CampaignRun plan(BrokenStore store, RunPage page, Instant now);
  }
}
