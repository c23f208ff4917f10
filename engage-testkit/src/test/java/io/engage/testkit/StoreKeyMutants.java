package io.engage.testkit;

import static io.engage.testkit.StoreMutants.as;
import static io.engage.testkit.StoreMutants.planning;

import io.engage.message.BusinessKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Origin;
import io.engage.message.StateChange;
import io.engage.message.Timing;
import io.engage.store.CancelResult;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlanResult.Kind;
import io.engage.store.RescheduleResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Stores that take back and move messages wrongly by what they are about. */
final class StoreKeyMutants {

  private static final UUID UUID_OF_NOBODY = new UUID(0x7000L, 0x8000_0000_0000_0001L);

  private StoreKeyMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoCancelsWrongly(mutants);
    whoMovesWrongly(mutants);
    whoComparesGenerationsWrongly(mutants);
  }

  private static void whoCancelsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Keys.allMessagesOfTheKeyAreTakenBack",
            cancelling(
                (store, key, cause, now) -> {
                  Map<MessageId, CancelResult> open =
                      new LinkedHashMap<>(store.sound.cancel(key, cause, now));
                  open.values().removeIf(result -> result == CancelResult.ALREADY_ENDED);
                  return open;
                }))
        .caughtBy(
            "Keys.theHistorySaysWhoTookThemBack",
            cancelling((store, key, cause, now) -> store.sound.cancel(key, "cancelled", now)))
        .caughtBy(
            "Generations.nothingOfACancelledGenerationIsPlanned",
            cancelling(
                (store, key, cause, now) ->
                    store.sound.cancel(
                        key.generation() == 2 ? key.generation(1) : key, cause, now)));
  }

  private static void whoMovesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Keys.theLedgerSaysThatAMessageMoved",
            StoreMutants.telling(
                entry ->
                    StoreMutants.went(entry, MessageState.READY)
                        && entry.progress().due().equals(StoreScenario.LATER)
                        && entry.progress().reason().equals(Optional.of("rescheduled"))
                        && entry.message().timing().notAfter().isEmpty(),
                entry -> StoreMutants.because(entry, Optional.empty())))
        .caughtBy(
            "Keys.aMovedMessageLeavesItsWorker",
            moving(
                (store, key, at, now) ->
                    at.equals(now) ? Map.of() : store.sound.reschedule(key, at, now)))
        .caughtBy(
            "Keys.anInstantInThePastMeansAtOnce",
            moving(
                (store, key, at, now) ->
                    store.sound.reschedule(key, at.isBefore(now) ? now.plusSeconds(1) : at, now)))
        .caughtBy(
            "Keys.theDeadlineMovesAlong",
            StoreMutants.telling(
                entry -> wasScheduledWithDeadline(entry), StoreKeyMutants::withoutDeadline))
        .caughtBy(
            "Keys.theDeadlineOfAMessageWithoutAnInstantMovesFromItsDueTime",
            StoreMutants.telling(
                entry -> wasReadyWithDeadline(entry), StoreKeyMutants::withoutDeadline))
        .caughtBy(
            "Keys.whatIsOnTheWireOrHasEndedDoesNotMove",
            moving(
                (store, key, at, now) -> {
                  Map<MessageId, RescheduleResult> results =
                      new LinkedHashMap<>(store.sound.reschedule(key, at, now));
                  results.replaceAll(
                      (id, result) ->
                          result == RescheduleResult.IN_FLIGHT
                              ? RescheduleResult.ALREADY_SENT
                              : result);
                  return results;
                }))
        .caughtBy(
            "Keys.aMovedMessagePlannedOnceMoreIsTheSame",
            planning(
                (store, messages, now) ->
                    store.sound.plan(messages, now).stream()
                        .map(
                            r ->
                                isMoved(store, r) && isUncounted(messages.get(0).message())
                                    ? as(Kind.KEY_CONFLICT, r)
                                    : r)
                        .toList()));
  }

  private static void whoComparesGenerationsWrongly(Mutants<EngagementStoreContract> mutants) {
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

  private static boolean isUncounted(Message message) {
    return message.origin().generation() == 0;
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

  private static boolean isMoved(BrokenStore store, PlanResult result) {
    return result.kind() == Kind.ALREADY_PLANNED
        && store
            .sound
            .find(result.id())
            .filter(entry -> entry.progress().reason().equals(Optional.of("rescheduled")))
            .isPresent();
  }

  private static boolean waitsOfGeneration(BrokenStore store, BusinessKey key, int generation) {
    return store.sound.entries(LedgerQuery.of(key.tenant())).stream()
        .anyMatch(entry -> entry.message().origin().generation() == generation);
  }

  private static boolean wasScheduledWithDeadline(LedgerEntry entry) {
    return isAboutSomething(entry) && entry.history().size() == 1;
  }

  private static boolean wasReadyWithDeadline(LedgerEntry entry) {
    return isAboutSomething(entry) && entry.history().get(0).to() == MessageState.READY;
  }

  private static boolean isAboutSomething(LedgerEntry entry) {
    return entry.message().origin().businessKey().filter("booking:81"::equals).isPresent()
        && entry.message().timing().notAfter().isPresent();
  }

  private static LedgerEntry withoutDeadline(LedgerEntry entry) {
    Message m = entry.message();
    Timing timing = new Timing(m.timing().priority(), m.timing().scheduledFor(), Optional.empty());
    return new LedgerEntry(
        new Message(m.id(), m.key(), m.to(), m.topic(), m.wording(), m.offer(), timing, m.origin()),
        entry.progress(),
        entry.words(),
        entry.history());
  }

  private static Supplier<EngagementStoreContract> cancelling(Cancelling change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Map<MessageId, CancelResult> cancel(
                  BusinessKey key, String cause, Instant now) {
                return change.cancel(this, key, cause, now);
              }
            });
  }

  private static Supplier<EngagementStoreContract> moving(Moving change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Map<MessageId, RescheduleResult> reschedule(
                  BusinessKey key, Instant at, Instant now) {
                return change.reschedule(this, key, at, now);
              }
            });
  }

  private interface Cancelling {
    Map<MessageId, CancelResult> cancel(
        BrokenStore store, BusinessKey key, String cause, Instant now);
  }

  private interface Moving {
    Map<MessageId, RescheduleResult> reschedule(
        BrokenStore store, BusinessKey key, Instant at, Instant now);
  }
}
