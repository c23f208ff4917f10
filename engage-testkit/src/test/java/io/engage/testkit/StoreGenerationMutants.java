package io.engage.testkit;

import static io.engage.testkit.StoreKeyMutants.cancelling;
import static io.engage.testkit.StoreKeyMutants.isMoved;
import static io.engage.testkit.StoreKeyMutants.isUncounted;
import static io.engage.testkit.StoreKeyMutants.moving;
import static io.engage.testkit.StoreMutants.as;
import static io.engage.testkit.StoreMutants.planning;

import io.engage.message.BusinessKey;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Origin;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptResult;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlanResult.Kind;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that compare wrongly how often things have changed. */
final class StoreGenerationMutants {

  private static final UUID UUID_OF_NOBODY = new UUID(0x7000L, 0x8000_0000_0000_0001L);

  private StoreGenerationMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoTakesBackWrongly(mutants);
    whoMovesGenerationsWrongly(mutants);
    whoRefusesWrongly(mutants);
    whoPlansListsAndKeysWrongly(mutants);
  }

  private static void whoTakesBackWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Generations.aNewerGenerationTakesTheOlderBack",
            StoreMutants.telling(
                entry ->
                    entry.progress().reason().equals(Optional.of("superseded by generation 2")),
                entry -> StoreMutants.with(entry, retold(entry.history()))))
        .caughtBy(
            "Generations.whoDoesNotCountIsNeverSuperseded",
            planning(
                (store, messages, now) -> {
                  List<PlanResult> results = store.sound.plan(messages, now);
                  if (messages.stream().anyMatch(m -> m.message().origin().generation() == 5)) {
                    store.sound.entries(LedgerQuery.of("sheba")).stream()
                        .filter(entry -> isUncounted(entry.message()))
                        .forEach(entry -> store.sound.cancel(entry.message().id(), "x", now));
                  }
                  return results;
                }))
        // says of all that is older that it was taken back
        .caughtBy(
            "Generations.whatWentOutBeforeStays",
            StoreMutants.telling(
                StoreMutants.in(MessageState.SENT)
                    .and(entry -> entry.message().origin().generation() == 1),
                StoreGenerationMutants::takenBack))
        .caughtBy(
            "Generations.whatWasInHandWhenItWasSupersededIsNotTriedAgain",
            StoreMutants.attempting(
                (store, group, now, gate) ->
                    store.sound.attempt(group, now, gate).stream()
                        .map(StoreGenerationMutants::goingAllTheSame)
                        .toList()))
        .caughtBy(
            "Generations.anOldCancelLeavesWhatIsNewer",
            cancelling(
                (store, key, cause, now) ->
                    store.sound.cancel(
                        waitsOfGeneration(store, key, 3) ? key.generation(0) : key, cause, now)))
        .caughtBy(
            "Generations.messagesOfOneGenerationStandSideBySide",
            planning(
                (store, messages, now) -> {
                  List<PlanResult> results = store.sound.plan(messages, now);
                  messages.forEach(planned -> replaceAlike(store, planned, now));
                  return results;
                }));
  }

  private static void whoMovesGenerationsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Generations.aMovedMessageIsOfTheNewGeneration",
            StoreMutants.telling(
                entry -> entry.message().origin().generation() == 2 && isScheduled(entry),
                entry -> aged(entry, 1)))
        .caughtBy(
            "Generations.aRescheduleWithoutACountLeavesTheGeneration",
            StoreMutants.telling(
                entry -> entry.message().origin().generation() == 4, entry -> aged(entry, 0)))
        .caughtBy(
            "Generations.anOlderRescheduleMovesNothing",
            moving(
                (store, key, at, now) ->
                    store.sound.reschedule(
                        key.generation() == 2 && waitsOfGeneration(store, key, 3)
                            ? key.generation(3)
                            : key,
                        at,
                        now)))
        // a move that comes at the same moment as a plan misses it
        .caughtBy(
            "Generations.planningAndReschedulingNeverMissEachOther",
            moving(
                (store, key, at, now) ->
                    store.isInARace() ? Map.of() : store.sound.reschedule(key, at, now)));
  }

  private static void whoRefusesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Generations.aTenantCountsForItself",
            cancelling(
                (store, key, cause, now) -> {
                  if (key.generation() == 7) {
                    store.sound.cancel(
                        new BusinessKey("tutormax", key.value(), key.generation()), cause, now);
                  }
                  return store.sound.cancel(key, cause, now);
                }))
        .caughtBy(
            "Generations.nothingOfACancelledGenerationIsPlanned",
            cancelling(
                (store, key, cause, now) ->
                    store.sound.cancel(
                        key.generation() == 2 ? key.generation(1) : key, cause, now)))
        .caughtBy(
            "Generations.nothingOlderThanARescheduleIsPlanned",
            planning(
                (store, messages, now) ->
                    store.sound.plan(messages, now).stream()
                        .map(
                            r ->
                                r.kind() == Kind.SUPERSEDED && messages.size() == 1
                                    ? new PlanResult(Kind.SUPERSEDED, new MessageId(UUID_OF_NOBODY))
                                    : r)
                        .toList()));
  }

  private static void whoPlansListsAndKeysWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Generations.aMessageThatWasPlannedInTimeIsStillTheSame",
            planning(
                (store, messages, now) ->
                    store.sound.plan(messages, now).stream()
                        .map(
                            r ->
                                isMoved(store, r) && !isUncounted(messages.get(0).message())
                                    ? as(Kind.SUPERSEDED, r)
                                    : r)
                        .toList()))
        .caughtBy(
            "Generations.aSupersededMessageDoesNotTakeItsKey",
            BrokenStore.contract(KeepsTheKeys::new))
        // compares with what was there before the list
        .caughtBy(
            "Generations.generationsWithinOneListAreComparedToo",
            planning(
                (store, messages, now) ->
                    store.sound.plan(messages, now).stream()
                        .map(
                            r ->
                                r.kind() == Kind.SUPERSEDED && messages.size() > 1
                                    ? as(Kind.PLANNED, r)
                                    : r)
                        .toList()))
        // takes of each key the first in the list, whatever becomes of it
        .caughtBy(
            "Generations.theKeyOfASupersededMessageGoesToTheNextInTheList",
            planning(
                (store, messages, now) ->
                    messages.stream().allMatch(StoreGenerationMutants::isCounted)
                        ? oncePerKey(store, messages, now)
                        : store.sound.plan(messages, now)));
  }

  private static AttemptResult goingAllTheSame(AttemptResult result) {
    return result.decision() instanceof Skip skip && skip.reason().startsWith("superseded")
        ? new AttemptResult(result.claim(), new Proceed(true))
        : result;
  }

  private static boolean isScheduled(LedgerEntry entry) {
    return entry.progress().state() == MessageState.SCHEDULED;
  }

  private static List<StateChange> retold(List<StateChange> history) {
    return history.stream()
        .map(
            change ->
                change.to() == MessageState.CANCELLED
                    ? new StateChange(change.at(), change.from(), change.to(), "superseded")
                    : change)
        .toList();
  }

  private static LedgerEntry aged(LedgerEntry entry, int generation) {
    Message m = entry.message();
    Origin o = m.origin();
    Origin other =
        new Origin(
            o.agentType(),
            o.messageType(),
            o.campaign(),
            o.run(),
            o.businessKey(),
            generation,
            o.correlationId(),
            o.metadata());
    return new LedgerEntry(
        new Message(m.id(), m.key(), m.to(), m.topic(), m.wording(), m.offer(), m.timing(), other),
        entry.progress(),
        entry.words(),
        entry.history());
  }

  private static boolean waitsOfGeneration(BrokenStore store, BusinessKey key, int generation) {
    return store.sound.entries(LedgerQuery.of(key.tenant())).stream()
        .anyMatch(entry -> entry.message().origin().generation() == generation);
  }

  private static boolean isCounted(PlannedMessage planned) {
    return !isUncounted(planned.message());
  }

  private static LedgerEntry takenBack(LedgerEntry entry) {
    Progress p = entry.progress();
    return StoreMutants.with(
        entry,
        new Progress(
            MessageState.CANCELLED,
            p.due(),
            p.attempts(),
            p.spared(),
            p.possibleDuplicate(),
            p.reason(),
            p.provider(),
            p.providerId()));
  }

  /** Takes back what is ready to go and of the same generation as a message that is ready too. */
  private static void replaceAlike(BrokenStore store, PlannedMessage planned, Instant now) {
    Message message = planned.message();
    Origin origin = message.origin();
    if (isCounted(planned) && planned.state() == MessageState.READY) {
      store.sound.entries(LedgerQuery.of(message.to().tenant())).stream()
          .filter(entry -> entry.progress().state() == MessageState.READY)
          .map(LedgerEntry::message)
          .filter(other -> !other.id().equals(message.id()))
          .filter(other -> other.origin().businessKey().equals(origin.businessKey()))
          .filter(other -> other.origin().generation() == origin.generation())
          .forEach(other -> store.sound.cancel(other.id(), "replaced", now));
    }
  }

  private static List<PlanResult> oncePerKey(
      BrokenStore store, List<PlannedMessage> messages, Instant now) {
    Map<IdempotencyKey, PlanResult> results = new HashMap<>();
    return messages.stream()
        .map(
            planned ->
                results.computeIfAbsent(
                    planned.message().key(), key -> store.sound.plan(List.of(planned), now).get(0)))
        .toList();
  }

  /** Does not give the key of a message that came too late to the next. */
  private static final class KeepsTheKeys extends BrokenStore {

    private final Set<IdempotencyKey> kept = ConcurrentHashMap.newKeySet();

    @Override
    public List<PlanResult> plan(List<PlannedMessage> messages, Instant now) {
      List<PlanResult> results = sound.plan(messages, now);
      return messages.size() == 1 ? List.of(answer(messages.get(0), results.get(0))) : results;
    }

    private PlanResult answer(PlannedMessage planned, PlanResult result) {
      IdempotencyKey key = planned.message().key();
      if (result.kind() == Kind.SUPERSEDED) {
        kept.add(key);
      }
      return kept.contains(key) && result.kind() == Kind.PLANNED
          ? as(Kind.KEY_CONFLICT, result)
          : result;
    }
  }
}
