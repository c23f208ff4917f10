package io.engage.testkit;

import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SENDING;

import io.engage.error.NonRetriableException;
import io.engage.message.MessageState;
import io.engage.store.CampaignRun;
import io.engage.store.RunFigures;
import io.engage.store.RunPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that keep campaign runs wrongly. */
final class StoreRunMutants {

  private StoreRunMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy("Runs.aRunThatHasEndedPlansNoMore", BrokenStore.contract(PlansAfterTheEnd::new))
        .caughtBy("Runs.aRunEndsOnce", BrokenStore.contract(EndsAgain::new))
        .caughtBy("Runs.aRunThatIsNotThereIsAMistake", BrokenStore.contract(EmptyFigures::new))
        .caughtBy(
            "Runs.figuresCountTheMessagesOfTheRunByState",
            counting(
                f -> figures(without(f.byState(), PENDING), f.skipped(), f.fallback(), f.due())))
        .caughtBy(
            "Runs.figuresOfAnEmptyRunAreEmpty",
            counting(f -> f.byState().isEmpty() ? figures(Map.of(READY, 0), f.skipped(), 0, 0) : f))
        .caughtBy(
            "Runs.figuresAddSkippedMessagesToPeopleWhoWereNotPlanned",
            counting(f -> figures(f.byState(), Map.of(), f.fallback(), f.due())))
        .caughtBy(
            "Runs.figuresCountWhatIsDueWhereverItIsWorkedOn",
            counting(f -> figures(f.byState(), f.skipped(), f.fallback(), f.due() - f.in(SENDING))))
        .caughtBy(
            "Runs.figuresCountTheWordsOfTemplatesThatStandIn",
            counting(f -> figures(f.byState(), f.skipped(), 0, f.due())))
        .caughtBy("Runs.countersAddUpOverThePages", BrokenStore.contract(CountsTheLastPage::new))
        .caughtBy("Runs.keysThatAreTakenAreCounted", BrokenStore.contract(ForgetsConflicts::new));
  }

  private static Supplier<EngagementStoreContract> counting(UnaryOperator<RunFigures> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public RunFigures figures(UUID id, Instant now) {
                return change.apply(sound.figures(id, now));
              }
            });
  }

  private static Map<MessageState, Integer> without(
      Map<MessageState, Integer> all, MessageState one) {
    Map<MessageState, Integer> less = new HashMap<>(all);
    less.remove(one);
    return less;
  }

  private static RunFigures figures(
      Map<MessageState, Integer> byState, Map<String, Integer> skipped, int fallback, int due) {
    return new RunFigures(byState, skipped, fallback, due);
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

  private static final class PlansAfterTheEnd extends BrokenStore {
    @Override
    public CampaignRun planPage(RunPage page, Instant now) {
      if (sound.run(page.run().id()).completedAt().isPresent()) {
        sound.plan(page.messages(), now);
      }
      return sound.planPage(page, now);
    }
  }

  private static final class EndsAgain extends BrokenStore {

    private Instant last = Instant.EPOCH;

    @Override
    public void completeRun(UUID id, Instant now) {
      last = now;
      sound.completeRun(id, now);
    }

    @Override
    public CampaignRun run(UUID id) {
      CampaignRun run = sound.run(id);
      return new CampaignRun(
          run.id(),
          run.name(),
          run.number(),
          run.cursor(),
          run.planned(),
          run.startedAt(),
          run.completedAt().map(any -> last),
          run.notPlanned());
    }
  }

  private static final class EmptyFigures extends BrokenStore {
    @Override
    public RunFigures figures(UUID id, Instant now) {
      try {
        return sound.figures(id, now);
      } catch (NonRetriableException e) {
        return new RunFigures(Map.of(), Map.of(), 0, 0);
      }
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
}
