package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SKIPPED;
import static io.engage.testkit.StoreMutants.as;
import static io.engage.testkit.StoreMutants.because;
import static io.engage.testkit.StoreMutants.claiming;
import static io.engage.testkit.StoreMutants.composing;
import static io.engage.testkit.StoreMutants.due;
import static io.engage.testkit.StoreMutants.handingOver;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.is;
import static io.engage.testkit.StoreMutants.planning;
import static io.engage.testkit.StoreMutants.telling;
import static io.engage.testkit.StoreMutants.went;
import static io.engage.testkit.StoreMutants.with;

import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.PlanResult;
import io.engage.store.PlanResult.Kind;
import io.engage.store.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stores that plan, claim and compose wrongly. */
final class StoreQueueMutants {

  private StoreQueueMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoPlansWrongly(mutants);
    whoClaimsWrongly(mutants);
    whoComposesWrongly(mutants);
  }

  private static void whoPlansWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Planning.nothingToPlanIsNoMistake",
            planning(
                (store, messages, now) -> {
                  messages.get(0);
                  return store.sound.plan(messages, now);
                }))
        .caughtBy(
            "Planning.theLongestKeyIsKept",
            planning(
                (store, m, now) ->
                    store.sound.plan(
                        keyed(m, k -> k.substring(0, Math.min(k.length(), 100))), now)))
        .caughtBy(
            "Planning.keysDifferByCase",
            planning(
                (store, m, now) ->
                    store.sound.plan(keyed(m, k -> k.toLowerCase(Locale.ROOT)), now)))
        .caughtBy(
            "Planning.resultsComeInTheOrderOfTheMessages",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .sorted(Comparator.comparing(PlanResult::kind))
                        .toList()))
        .caughtBy(
            "Planning.theKeyOfAnotherMessageIsAConflict",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .map(
                            r ->
                                m.size() == 1 && r.kind() == Kind.KEY_CONFLICT
                                    ? as(Kind.ALREADY_PLANNED, r)
                                    : r)
                        .toList()))
        .caughtBy(
            "Planning.anInstantFinerThanAMicrosecondIsNoConflictWithItself",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .map(
                            r ->
                                isFine(m.get(0)) && r.kind() == Kind.ALREADY_PLANNED
                                    ? as(Kind.KEY_CONFLICT, r)
                                    : r)
                        .toList()))
        .caughtBy(
            "Planning.planningTheVeryMessageTwiceIsHarmless",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .map(r -> isSkippedAmong(m, r.id()) ? as(Kind.PLANNED, r) : r)
                        .toList()))
        .caughtBy(
            "Planning.aMessageThatEndedKeepsItsKey",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .map(
                            r ->
                                store.stateOf(r.id()).equals(Optional.of(CANCELLED))
                                    ? as(Kind.PLANNED, r)
                                    : r)
                        .toList()))
        .caughtBy(
            "Planning.theHistoryBeginsWithWhyTheMessageIsThere",
            telling(
                entry -> entry.history().size() == 1,
                entry ->
                    with(
                        entry,
                        List.of(
                            new StateChange(
                                entry.progress().due(),
                                Optional.empty(),
                                entry.progress().state(),
                                entry.history().get(0).cause())))))
        .caughtBy(
            "Planning.aNewMessageIsPlannedAndInTheLedger",
            telling(
                in(READY).and(entry -> entry.history().size() == 1),
                entry -> due(entry, StoreScenario.NOW)))
        .caughtBy(
            "Planning.theKeysThatAreTakenAreTold",
            BrokenStore.contract(
                () ->
                    new BrokenStore() {
                      @Override
                      public Set<IdempotencyKey> taken(
                          String tenant, Collection<IdempotencyKey> keys) {
                        Set<IdempotencyKey> all = new HashSet<>(sound.taken(tenant, keys));
                        all.addAll(sound.taken("tutormax", keys));
                        return all;
                      }
                    }));
  }

  private static void whoClaimsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Claiming.onlyWhatIsDueIsClaimed",
            claiming((store, r) -> store.sound.claim(at(r, r.now().plusNanos(1_000)))))
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
        .caughtBy(
            "Claiming.theFenceGrowsWithEveryClaim",
            handingOver(
                c -> true,
                c -> new Claim(c.message(), c.progress(), c.words(), Math.min(c.fence(), 2))))
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
                        c.fence())))
        .caughtBy("Races.aMessageIsClaimedByOneWorker", BrokenStore.contract(ClaimsForOthers::new));
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
                        : store.sound.compose(all, now)))
        .caughtBy(
            "Claiming.theReasonOfADeferralIsGoneWithTheWords",
            telling(
                in(READY).and(entry -> went(entry, SCHEDULED)),
                entry -> because(entry, Optional.of("outside the send window"))));
  }

  private static List<PlannedMessage> keyed(
      List<PlannedMessage> messages, UnaryOperator<String> change) {
    return messages.stream().map(planned -> keyed(planned, change)).toList();
  }

  private static PlannedMessage keyed(PlannedMessage planned, UnaryOperator<String> change) {
    Message m = planned.message();
    IdempotencyKey key = new IdempotencyKey(change.apply(m.key().value()));
    return new PlannedMessage(
        new Message(m.id(), key, m.to(), m.topic(), m.wording(), m.offer(), m.timing(), m.origin()),
        planned.state(),
        planned.due(),
        planned.words(),
        planned.cause());
  }

  private static boolean isSkippedAmong(List<PlannedMessage> messages, MessageId id) {
    return messages.stream()
        .anyMatch(planned -> planned.state() == SKIPPED && planned.message().id().equals(id));
  }

  private static boolean isFine(PlannedMessage planned) {
    return planned
        .message()
        .timing()
        .scheduledFor()
        .filter(at -> !at.equals(at.truncatedTo(ChronoUnit.MICROS)))
        .isPresent();
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
