package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.testkit.StoreMutants.because;
import static io.engage.testkit.StoreMutants.claiming;
import static io.engage.testkit.StoreMutants.composing;
import static io.engage.testkit.StoreMutants.handingOver;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.is;
import static io.engage.testkit.StoreMutants.isMoved;
import static io.engage.testkit.StoreMutants.telling;
import static io.engage.testkit.StoreMutants.went;
import static io.engage.testkit.StoreMutants.wordless;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Stores that claim and compose wrongly. */
final class StoreQueueMutants {

  private StoreQueueMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoChoosesWrongly(mutants);
    whoNarrowsWrongly(mutants);
    whoHandsOverWrongly(mutants);
    whoLeasesWrongly(mutants);
    whoComposesWrongly(mutants);
    whoBelievesComposersWrongly(mutants);
  }

  private static void whoChoosesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Claiming.onlyWhatIsDueIsClaimed",
            claiming((store, r) -> store.sound.claim(at(r, r.now().plusNanos(1_000)))))
        .caughtBy(
            "Claiming.priorityComesBeforeDueTime",
            claiming(
                (store, r) ->
                    store.sound.claim(r).stream()
                        .sorted(Comparator.comparing(claim -> claim.progress().due()))
                        .toList()))
        .caughtBy(
            "Claiming.everyOpenStateIsClaimed",
            claiming(
                (store, r) -> {
                  List<Claim> all = store.sound.claim(r);
                  return all.stream()
                      .filter(c -> c.progress().state() == all.get(0).progress().state())
                      .toList();
                }))
        // takes whatever is due in any lane, however little was asked for
        .caughtBy(
            "Claiming.theLimitTakesTheFirst",
            claiming(
                (store, r) ->
                    store.sound.claim(
                        r.lanes().isEmpty() && r.share() == r.limit() ? unlimited(r) : r)))
        .caughtBy("Races.aMessageIsClaimedByOneWorker", BrokenStore.contract(ClaimsForOthers::new));
  }

  private static void whoNarrowsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Claiming.onlyTheChannelsOfTheWorkerAreClaimed",
            claiming(
                (store, r) ->
                    store.sound.claim(
                        new ClaimRequest(
                            r.owner(),
                            r.limit(),
                            r.lease(),
                            r.now(),
                            r.lanes().isEmpty() ? StoreScenario.CHANNELS : r.channels(),
                            r.only(),
                            r.lanes(),
                            r.share(),
                            r.first()))))
        .caughtBy(
            "Claiming.oneMessageAloneMayBeAskedFor",
            claiming(
                (store, r) ->
                    store.sound.claim(
                        r.only().isPresent() ? at(r, r.now().plus(Duration.ofDays(1))) : r)))
        // hands over by name what was cancelled
        .caughtBy("Claiming.whatHasEndedIsNeverClaimed", handingOverByName(CANCELLED))
        // hands over by name what somebody is sending
        .caughtBy(
            "Claiming.aMessageThatIsBeingSentIsLeftAloneWhileTheLeaseLasts",
            handingOverByName(SENDING));
  }

  private static void whoHandsOverWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // hands over the words of the composer and of what was moved, and no others
        .caughtBy(
            "Claiming.aClaimBringsTheMessageAndItsWords",
            claiming(
                (store, r) ->
                    store.sound.claim(r).stream()
                        .map(c -> wasComposed(store, c) || isMoved(c.progress()) ? c : wordless(c))
                        .toList()))
        .caughtBy(
            "Claiming.aClaimChangesNeitherStateNorHistory",
            handingOver(
                c -> c.progress().state() == READY,
                c ->
                    new Claim(
                        c.message(),
                        because(c.progress(), Optional.of("claimed")),
                        c.words(),
                        c.fence())))
        .caughtBy(
            "Claiming.aMessageWithoutWordsNeedsThem",
            handingOver(
                Claim::needsWords,
                c -> new Claim(c.message(), c.progress(), Optional.of(Draft.words("")), c.fence())))
        .caughtBy(
            "Claiming.anInterruptedAttemptIsClaimedAgainAndSaysSo",
            handingOver(
                Claim::isInterrupted,
                c ->
                    new Claim(
                        c.message(),
                        Progress.planned(SENDING, c.progress().due(), Optional.empty()),
                        c.words(),
                        c.fence())));
  }

  private static void whoLeasesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // lets leases lapse by the present of whoever claims
        .caughtBy(
            "Claiming.aLeaseKeepsOthersAwayUntilItLapses",
            claiming(
                (store, r) -> {
                  if (r.now().isAfter(store.leaseClock.instant())) {
                    store.leaseClock.set(r.now());
                  }
                  return store.sound.claim(r);
                }))
        .caughtBy(
            "Claiming.theFenceGrowsWithEveryClaim",
            handingOver(
                c -> true,
                c -> new Claim(c.message(), c.progress(), c.words(), Math.min(c.fence(), 2))))
        // counts fences from the start when words were stored
        .caughtBy(
            "Claiming.theFenceGrowsAfterALeaseWasGivenBackToo",
            claiming(
                (store, r) ->
                    store.sound.claim(r).stream()
                        .map(c -> wasComposed(store, c) ? claim(entry(store, c), 1) : c)
                        .toList()));
  }

  private static void whoComposesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Claiming.composingStoresTheWordsAndGivesTheLeaseBack",
            composing((store, all, now) -> store.sound.compose(all, StoreScenario.NOW)))
        .caughtBy(
            "Claiming.aScheduledMessageIsComposedToo",
            composing(
                (store, all, now) ->
                    store.sound.compose(
                        all.stream().filter(c -> !isFirstOfScheduled(c.claim())).toList(), now)))
        .caughtBy(
            "Claiming.theReasonOfADeferralIsGoneWithTheWords",
            telling(
                in(READY).and(entry -> went(entry, SCHEDULED)),
                entry -> because(entry, Optional.of("outside the send window"))))
        // says of words it stored before that it stores them now
        .caughtBy(
            "Claiming.composingTwiceChangesNothingMore",
            composing(
                (store, all, now) -> {
                  Set<MessageId> stored = new HashSet<>();
                  all.stream()
                      .map(Composition::claim)
                      .filter(c -> is(store, c, READY) && !store.isStale(c))
                      .forEach(c -> stored.add(c.id()));
                  stored.addAll(store.sound.compose(all, now));
                  return stored;
                }));
  }

  private static void whoBelievesComposersWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Claiming.composingWithAnOldFenceChangesNothing",
            composing(
                (store, all, now) ->
                    store.sound.compose(
                        all.stream()
                            .map(
                                c ->
                                    new Composition(
                                        store.claims.getOrDefault(c.claim().id(), c.claim()),
                                        c.words()))
                            .toList(),
                        now)))
        .caughtBy(
            "Claiming.aLapsedLeaseThatNobodyTookStillStoresWords",
            composing((store, all, now) -> store.lapsed ? Set.of() : store.sound.compose(all, now)))
        .caughtBy(
            "Claiming.ofSeveralCompositionsOnlyThoseThatStandAreStored",
            composing(
                (store, all, now) ->
                    all.size() > 1 && all.stream().anyMatch(c -> is(store, c.claim(), CANCELLED))
                        ? Set.of()
                        : store.sound.compose(all, now)));
  }

  /** Hands over a message that is asked for by name although it is in this state and not free. */
  private static Supplier<EngagementStoreContract> handingOverByName(MessageState state) {
    return claiming(
        (store, r) -> {
          List<Claim> free = store.sound.claim(r);
          return free.isEmpty()
              ? r.only().flatMap(store.sound::find).filter(in(state)).stream()
                  .map(entry -> claim(entry, Long.MAX_VALUE))
                  .toList()
              : free;
        });
  }

  private static boolean wasComposed(BrokenStore store, Claim claim) {
    return claim.progress().state() == READY && entry(store, claim).history().size() > 1;
  }

  private static LedgerEntry entry(BrokenStore store, Claim claim) {
    return store.sound.find(claim.id()).orElseThrow();
  }

  private static Claim claim(LedgerEntry entry, long fence) {
    return new Claim(entry.message(), entry.progress(), entry.words(), fence);
  }

  private static ClaimRequest unlimited(ClaimRequest r) {
    return new ClaimRequest(r.owner(), 1_000, r.lease(), r.now(), r.channels(), r.only());
  }

  private static ClaimRequest at(ClaimRequest r, Instant now) {
    return new ClaimRequest(
        r.owner(),
        r.limit(),
        r.lease(),
        now,
        r.channels(),
        r.only(),
        r.lanes(),
        r.share(),
        r.first());
  }

  private static boolean isFirstOfScheduled(Claim claim) {
    return claim.progress().state() == SCHEDULED && claim.progress().reason().isEmpty();
  }

  /** Hands what one thread has claimed to the next one too. */
  private static final class ClaimsForOthers extends BrokenStore {

    private List<Claim> last = List.of();
    private Thread owner = Thread.currentThread();

    @Override
    synchronized List<Claim> claimed(ClaimRequest request) {
      List<Claim> all = new ArrayList<>(sound.claim(request));
      if (owner != Thread.currentThread()) {
        all.addAll(last);
      }
      last = all;
      owner = Thread.currentThread();
      return all;
    }
  }
}
