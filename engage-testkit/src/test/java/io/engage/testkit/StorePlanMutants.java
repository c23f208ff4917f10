package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SKIPPED;
import static io.engage.testkit.StoreMutants.as;
import static io.engage.testkit.StoreMutants.due;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.planning;
import static io.engage.testkit.StoreMutants.telling;
import static io.engage.testkit.StoreMutants.with;

import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlanResult.Kind;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that plan wrongly. */
final class StorePlanMutants {

  private StorePlanMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoKeepsKeysWrongly(mutants);
    whoComparesMessagesWrongly(mutants);
    whoSkipsWrongly(mutants);
    whoAnswersWrongly(mutants);
    whoTellsPlansWrongly(mutants);
  }

  private static void whoKeepsKeysWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
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
        // has one space of keys for all tenants
        .caughtBy(
            "Planning.aKeyIsFreeUnderAnotherTenant",
            replying(
                (store, p, r) ->
                    isForeign(p) && isTaken(store, StoreScenario.TENANT, p)
                        ? as(Kind.KEY_CONFLICT, r)
                        : r))
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
        // compares keys before it locks them
        .caughtBy(
            "Races.aKeyIsPlannedOnce",
            planning(
                (store, m, now) ->
                    store.sound.plan(
                        store.isInARace() ? keyed(m, k -> k + m.get(0).message().id()) : m, now)));
  }

  private static void whoComparesMessagesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
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
        // compares no fingerprints within one list
        .caughtBy(
            "Planning.keysAreComparedWithinOneListToo",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .map(r -> isAmong(m, r.id()) && isConflict(r) ? same(r) : r)
                        .toList()))
        // leaves the time out of the fingerprint
        .caughtBy(
            "Planning.aFingerprintSpeaksOfTopicTemplateAndTime",
            replying((store, p, r) -> isConflict(r) && timeAloneDiffers(store, p, r) ? same(r) : r))
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
                        .toList()));
  }

  private static void whoSkipsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // tells a skipped message without why
        .caughtBy(
            "Planning.aSkippedMessageIsHistoryAtOnce",
            telling(
                in(SKIPPED).and(entry -> entry.history().size() == 1),
                entry -> StoreMutants.because(entry, Optional.empty())))
        // lets a skipped message take its key
        .caughtBy(
            "Planning.aSkippedMessageDoesNotTakeItsKey",
            replying(
                (store, p, r) ->
                    p.state() != SKIPPED && hasASkippedTwin(store, p)
                        ? as(Kind.KEY_CONFLICT, r)
                        : r))
        // asks for a free key even to write down that a message was skipped
        .caughtBy(
            "Planning.aSkippedMessageIsWrittenBesideTheOneThatHasItsKey",
            replying(
                (store, p, r) ->
                    p.state() == SKIPPED && isTaken(store, StoreScenario.TENANT, p) ? same(r) : r))
        .caughtBy(
            "Planning.planningTheVeryMessageTwiceIsHarmless",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .map(r -> isSkippedAmong(m, r.id()) ? as(Kind.PLANNED, r) : r)
                        .toList()));
  }

  private static void whoAnswersWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Planning.nothingToPlanIsNoMistake",
            planning(
                (store, messages, now) -> {
                  messages.get(0);
                  return store.sound.plan(messages, now);
                }))
        .caughtBy(
            "Planning.resultsComeInTheOrderOfTheMessages",
            planning(
                (store, m, now) ->
                    store.sound.plan(m, now).stream()
                        .sorted(Comparator.comparing(PlanResult::kind))
                        .toList()))
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

  private static void whoTellsPlansWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Planning.aNewMessageIsPlannedAndInTheLedger",
            telling(
                in(READY).and(entry -> entry.history().size() == 1),
                entry -> due(entry, StoreScenario.NOW)))
        // tells a message that waits for its time as one that is ready
        .caughtBy(
            "Planning.everyStateAMessageMayBeginInIsKept",
            telling(
                StorePlanMutants::waitsSinceItsPlanning,
                e -> with(e, Progress.planned(READY, e.progress().due(), Optional.empty()))))
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
            "Planning.theSameMessageAgainChangesNothing",
            BrokenStore.contract(DueAsLastAsked::new));
  }

  /** Gives another answer about a message, after planning one message at a time. */
  private static Supplier<EngagementStoreContract> replying(Reply change) {
    return planning(
        (store, messages, now) ->
            messages.stream()
                .map(p -> change.to(store, p, store.sound.plan(List.of(p), now).get(0)))
                .toList());
  }

  private static List<PlannedMessage> keyed(
      List<PlannedMessage> messages, UnaryOperator<String> change) {
    return messages.stream().map(planned -> keyed(planned, change)).toList();
  }

  private static PlannedMessage keyed(PlannedMessage planned, UnaryOperator<String> change) {
    Message m = planned.message();
    IdempotencyKey key = new IdempotencyKey(change.apply(m.key().value()));
    return new PlannedMessage(
        new Message(m.id(), key, m.to(), m.topic(), m.wording(), m.offer(), m.timing(), m.origin())
            .on(m.terms()),
        planned.state(),
        planned.due(),
        planned.words(),
        planned.cause(),
        planned.countsAhead());
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

  private static PlanResult same(PlanResult result) {
    return as(Kind.ALREADY_PLANNED, result);
  }

  private static boolean isConflict(PlanResult result) {
    return result.kind() == Kind.KEY_CONFLICT;
  }

  private static boolean isAmong(List<PlannedMessage> messages, MessageId id) {
    return messages.stream().anyMatch(planned -> planned.message().id().equals(id));
  }

  private static boolean isForeign(PlannedMessage planned) {
    return !planned.message().to().tenant().equals(StoreScenario.TENANT);
  }

  private static boolean isTaken(BrokenStore store, String tenant, PlannedMessage planned) {
    return !store.sound.taken(tenant, List.of(planned.message().key())).isEmpty();
  }

  private static boolean hasASkippedTwin(BrokenStore store, PlannedMessage planned) {
    return store.sound.entries(LedgerQuery.of(StoreScenario.TENANT).state(SKIPPED)).stream()
        .filter(entry -> entry.history().size() == 1)
        .anyMatch(entry -> entry.message().key().equals(planned.message().key()));
  }

  private static boolean timeAloneDiffers(BrokenStore store, PlannedMessage p, PlanResult r) {
    Message owner = store.sound.find(r.id()).orElseThrow().message();
    Message asked = p.message();
    return owner.to().equals(asked.to())
        && owner.topic().equals(asked.topic())
        && owner.wording().equals(asked.wording());
  }

  private static boolean waitsSinceItsPlanning(LedgerEntry entry) {
    return entry.progress().state() == SCHEDULED
        && entry.history().size() == 1
        && entry.progress().reason().isEmpty();
  }

  /** Moves a message to where the latest repetition would have it. */
  private static final class DueAsLastAsked extends BrokenStore {

    private final Map<MessageId, Instant> asked = new ConcurrentHashMap<>();

    @Override
    public List<PlanResult> plan(List<PlannedMessage> messages, Instant now) {
      List<PlanResult> results = sound.plan(messages, now);
      for (int i = 0; i < results.size(); i++) {
        if (results.get(i).kind() == Kind.ALREADY_PLANNED) {
          asked.put(results.get(i).id(), messages.get(i).due());
        }
      }
      return results;
    }

    @Override
    LedgerEntry shown(LedgerEntry entry) {
      return due(entry, asked.getOrDefault(entry.message().id(), entry.progress().due()));
    }
  }

  /** An answer of its own about one message. */
  private interface Reply {
    PlanResult to(BrokenStore store, PlannedMessage planned, PlanResult right);
  }
}
