package io.engage.testkit;

import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SKIPPED;

import io.engage.error.NonRetriableException;
import io.engage.message.MessageState;
import io.engage.store.CampaignRun;
import io.engage.store.EngagementStore;
import io.engage.store.RunFigures;
import io.engage.store.RunName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that open, end and count campaign runs wrongly. */
final class StoreRunMutants {

  private StoreRunMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoOpensWrongly(mutants);
    whoCountsWrongly(mutants);
  }

  private static void whoOpensWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // dates a new run to midnight
        .caughtBy(
            "Runs.aNewRunBeginsAtTheBeginning",
            opening(
                (store, name, id, now) -> {
                  CampaignRun run = store.sound.openRun(name, id, now);
                  return run.id().equals(id) ? begun(run, now.truncatedTo(ChronoUnit.DAYS)) : run;
                }))
        // opens an unfinished run at its beginning
        .caughtBy(
            "Runs.anUnfinishedRunIsOpenedAgain",
            opening(
                (store, name, id, now) -> at(store.sound.openRun(name, id, now), Optional.empty())))
        // numbers every run of a name the same
        .caughtBy(
            "Runs.afterItsEndAnotherRunOfTheNameMayBegin",
            opening((store, name, id, now) -> numbered(store.sound.openRun(name, id, now), 1)))
        // has one space of names for all tenants
        .caughtBy(
            "Runs.everyPartOfTheNameSeparates",
            opening(
                (store, name, id, now) ->
                    store.sound.openRun(
                        new RunName(StoreScenario.TENANT, name.campaign(), name.key()), id, now)))
        // looks for a run before it locks the name
        .caughtBy(
            "Runs.manyNodesOpenOneRun",
            opening(
                (store, name, id, now) ->
                    store.sound.openRun(store.isInARace() ? another(name, id) : name, id, now)));
  }

  private static void whoCountsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy("Runs.aRunEndsOnce", BrokenStore.contract(EndsAgain::new))
        .caughtBy("Runs.aRunThatIsNotThereIsAMistake", BrokenStore.contract(EmptyFigures::new))
        .caughtBy(
            "Runs.figuresCountTheMessagesOfTheRunByState",
            counting(
                f ->
                    new RunFigures(
                        without(f.byState(), PENDING), f.skipped(), f.fallback(), f.tokens())))
        .caughtBy(
            "Runs.figuresOfAnEmptyRunAreEmpty",
            counting(
                f -> f.byState().isEmpty() ? new RunFigures(Map.of(READY, 0), f.skipped(), 0) : f))
        .caughtBy(
            "Runs.figuresAddSkippedMessagesToPeopleWhoWereNotPlanned",
            counting(f -> new RunFigures(f.byState(), Map.of(), f.fallback(), f.tokens())))
        .caughtBy(
            "Runs.aRunIsDueWhoeverHasTheLastMessageInHand",
            due((sound, id, now) -> sound.isDue(id, now) && sound.figures(id).in(SENDING) == 0))
        .caughtBy(
            "Runs.aRunIsNotDueBeforeItsMessagesAre",
            due((sound, id, now) -> sound.isDue(id, now.plus(Duration.ofDays(1)))))
        .caughtBy(
            "Runs.aRunIsNotDueForMessagesThatEndedOrAreNotItsOwn",
            due((sound, id, now) -> sound.isDue(id, now) || sound.figures(id).in(SKIPPED) > 0))
        .caughtBy(
            "Runs.figuresCountTheWordsOfTemplatesThatStandIn",
            counting(f -> new RunFigures(f.byState(), f.skipped(), 0, f.tokens())));
  }

  private static Supplier<EngagementStoreContract> opening(Opening change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public CampaignRun openRun(RunName name, UUID newId, Instant now) {
                return change.open(this, name, newId, now);
              }
            });
  }

  private static Supplier<EngagementStoreContract> counting(UnaryOperator<RunFigures> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public RunFigures figures(UUID id) {
                return change.apply(sound.figures(id));
              }
            });
  }

  private static Map<MessageState, Integer> without(
      Map<MessageState, Integer> all, MessageState one) {
    Map<MessageState, Integer> less = new HashMap<>(all);
    less.remove(one);
    return less;
  }

  private static Supplier<EngagementStoreContract> due(Dueness change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public boolean isDue(UUID id, Instant now) {
                return change.isDue(sound, id, now);
              }
            });
  }

  private static CampaignRun begun(CampaignRun run, Instant instant) {
    return new CampaignRun(
        run.id(),
        run.name(),
        run.number(),
        run.cursor(),
        run.planned(),
        instant,
        run.completedAt(),
        run.notPlanned());
  }

  /** The run as if it were planned so far. */
  static CampaignRun at(CampaignRun run, Optional<String> cursor) {
    return new CampaignRun(
        run.id(),
        run.name(),
        run.number(),
        cursor,
        run.planned(),
        run.startedAt(),
        run.completedAt(),
        run.notPlanned());
  }

  private static CampaignRun numbered(CampaignRun run, int number) {
    return new CampaignRun(
        run.id(),
        run.name(),
        number,
        run.cursor(),
        run.planned(),
        run.startedAt(),
        run.completedAt(),
        run.notPlanned());
  }

  private static RunName another(RunName name, UUID id) {
    return new RunName(name.tenant(), name.campaign(), name.key() + "/" + id);
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
    public RunFigures figures(UUID id) {
      try {
        return sound.figures(id);
      } catch (NonRetriableException e) {
        return new RunFigures(Map.of(), Map.of(), 0);
      }
    }
  }

  /** An opinion of its own on whether a run is due. */
  private interface Dueness {
    boolean isDue(EngagementStore sound, UUID id, Instant now);
  }

  /** A way of its own to open a run. */
  private interface Opening {
    CampaignRun open(BrokenStore store, RunName name, UUID newId, Instant now);
  }
}
