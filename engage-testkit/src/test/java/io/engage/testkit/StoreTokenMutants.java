package io.engage.testkit;

import static io.engage.testkit.StoreMutants.telling;

import io.engage.content.Generation;
import io.engage.content.TokenUsage;
import io.engage.content.Words;
import io.engage.store.Allowance;
import io.engage.store.LedgerEntry;
import io.engage.store.RunFigures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that count tokens wrongly. */
final class StoreTokenMutants {

  private StoreTokenMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoReservesWrongly(mutants);
    whoComparesWrongly(mutants);
    whoGivesBackWrongly(mutants);
    whoForgetsHowAModelWasAsked(mutants);
  }

  private static void whoReservesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // counts small amounts as nothing
        .caughtBy(
            "Tokens.whatIsReservedIsSpent",
            reserving(
                (store, asked, n) -> {
                  Optional<Allowance> refused = store.sound.reserveTokens(asked, n);
                  if (n == 25) {
                    store.sound.returnTokens(names(asked), n);
                  }
                  return refused;
                }))
        // counts what it refuses
        .caughtBy(
            "Tokens.whatDoesNotFitIsRefusedAndNotSpent",
            reserving(
                (store, asked, n) -> {
                  Optional<Allowance> refused = store.sound.reserveTokens(asked, n);
                  if (refused.isPresent() && asked.size() == 1) {
                    store.sound.returnTokens(names(asked), -n);
                  }
                  return refused;
                }))
        // one after the other
        .caughtBy(
            "Tokens.tokensAreReservedUnderAllNamesOrNone",
            reserving(
                (store, asked, n) ->
                    store.isInARace()
                        ? store.sound.reserveTokens(asked, n)
                        : asked.stream()
                            .flatMap(one -> store.sound.reserveTokens(List.of(one), n).stream())
                            .findFirst()))
        .caughtBy(
            "Tokens.aHundredAtOnceStayWithinABudget",
            reserving(
                (store, asked, n) ->
                    store.isInARace() && store.sound.tokensSpent(asked.get(0).name()) < 1_300
                        ? store.sound.reserveTokens(boundless(asked), n)
                        : store.sound.reserveTokens(asked, n)));
  }

  private static void whoComparesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Tokens.theLastTokenMayBeSpent",
            reserving(
                (store, asked, n) ->
                    asked.size() == 1 && spent(store, asked) + n == asked.get(0).most()
                        ? Optional.of(asked.get(0))
                        : store.sound.reserveTokens(asked, n)))
        // lets in whoever comes first
        .caughtBy(
            "Tokens.moreThanTheWholeIsRefusedAtOnce",
            reserving(
                (store, asked, n) ->
                    asked.size() == 1 && spent(store, asked) == 0
                        ? store.sound.reserveTokens(boundless(asked), n)
                        : store.sound.reserveTokens(asked, n)))
        .caughtBy(
            "Tokens.theFirstThatIsTooSmallIsNamed",
            reserving(
                (store, asked, n) ->
                    store.sound.reserveTokens(asked, n).map(one -> asked.get(asked.size() - 1))));
  }

  private static void whoGivesBackWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy("Tokens.whatIsGivenBackIsFreeAgain", BrokenStore.contract(KeepsALot::new))
        .caughtBy(
            "Tokens.whatWasUsedBeyondTheReservationIsSpentToo",
            BrokenStore.contract(OverlooksDebts::new))
        .caughtBy(
            "Tokens.whatIsSpentBeyondAllFiguresLeavesNoRoom",
            BrokenStore.contract(CountsInCircles::new))
        .caughtBy(
            "Tokens.nothingIsGivenBackWhereNothingWasReserved",
            BrokenStore.contract(GivesCredit::new));
  }

  private static void whoForgetsHowAModelWasAsked(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Asking.howAModelWasAskedIsKeptBesideItsWords",
            asking(Words.Source.GENERATED, StoreTokenMutants::withoutRefusals))
        .caughtBy(
            "Asking.howAModelWasAskedIsKeptWhereTheTemplateSpokeInstead",
            asking(Words.Source.FALLBACK, g -> Generation.notAsked(g.prompt())))
        .caughtBy(
            "Asking.theFiguresOfARunAddUpWhatModelsCounted",
            BrokenStore.contract(CountsPromptsAlone::new));
  }

  private static Generation withoutRefusals(Generation g) {
    return new Generation(
        g.prompt(), g.model(), g.tries(), g.usage(), g.latency(), g.finish(), List.of());
  }

  private static Supplier<EngagementStoreContract> asking(
      Words.Source source, UnaryOperator<Generation> change) {
    return telling(
        entry -> entry.words().filter(words -> words.source() == source).isPresent(),
        entry ->
            new LedgerEntry(
                entry.message(),
                entry.progress(),
                entry.words().map(words -> changed(words, change)),
                entry.history()));
  }

  private static Words changed(Words words, UnaryOperator<Generation> change) {
    return words.generation().map(change).map(words::after).orElse(words);
  }

  private static long spent(BrokenStore store, List<Allowance> asked) {
    return store.sound.tokensSpent(asked.get(0).name());
  }

  private static List<String> names(List<Allowance> asked) {
    return asked.stream().map(Allowance::name).toList();
  }

  private static List<Allowance> boundless(List<Allowance> asked) {
    return asked.stream().map(one -> new Allowance(one.name(), Long.MAX_VALUE)).toList();
  }

  private static Supplier<EngagementStoreContract> reserving(Reserving change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Optional<Allowance> reserveTokens(List<Allowance> asked, long tokens) {
                return change.reserve(this, asked, tokens);
              }
            });
  }

  private interface Reserving {
    Optional<Allowance> reserve(BrokenStore store, List<Allowance> asked, long tokens);
  }

  /** Keeps a few tokens when many are given back. */
  private static final class KeepsALot extends BrokenStore {
    @Override
    public void returnTokens(Collection<String> names, long tokens) {
      sound.returnTokens(names, tokens == 80 ? 70 : tokens);
    }
  }

  private static final class OverlooksDebts extends BrokenStore {
    @Override
    public void returnTokens(Collection<String> names, long tokens) {
      sound.returnTokens(names, tokens == -Long.MAX_VALUE ? tokens : Math.max(0, tokens));
    }
  }

  /** Below all figures once it is above them. */
  private static final class CountsInCircles extends BrokenStore {
    @Override
    public void returnTokens(Collection<String> names, long tokens) {
      sound.returnTokens(names, tokens == -Long.MAX_VALUE ? Long.MAX_VALUE : tokens);
    }
  }

  private static final class GivesCredit extends BrokenStore {

    private final Map<String, Long> credit = new ConcurrentHashMap<>();

    @Override
    public void returnTokens(Collection<String> names, long tokens) {
      names.stream()
          .filter(name -> sound.tokensSpent(name) == 0)
          .forEach(name -> credit.put(name, tokens));
      sound.returnTokens(names, tokens);
    }

    @Override
    public long tokensSpent(String name) {
      return sound.tokensSpent(name) - credit.getOrDefault(name, 0L);
    }
  }

  private static final class CountsPromptsAlone extends BrokenStore {
    @Override
    public RunFigures figures(UUID id) {
      RunFigures f = sound.figures(id);
      return new RunFigures(
          f.byState(), f.skipped(), f.fallback(), new TokenUsage(f.tokens().prompt(), 0));
    }
  }
}
