package io.engage.testkit;

import static io.engage.testkit.StoreMutants.as;
import static io.engage.testkit.StoreMutants.planning;

import io.engage.message.BusinessKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Timing;
import io.engage.store.CancelResult;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import io.engage.store.PlanResult.Kind;
import io.engage.store.RescheduleResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores that take back and move messages wrongly by what they are about. */
final class StoreKeyMutants {

  private StoreKeyMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoCancelsWrongly(mutants);
    whoMovesWrongly(mutants);
    whoKnowsMovedMessagesWrongly(mutants);
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
        // takes the end of a key for something that does not matter
        .caughtBy(
            "Keys.messagesAboutOtherThingsAreLeftAlone",
            cancelling(
                (store, key, cause, now) -> {
                  Map<MessageId, CancelResult> alike =
                      new LinkedHashMap<>(store.sound.cancel(key, cause, now));
                  alike.putAll(store.sound.cancel(shorter(key), cause, now));
                  return alike;
                }));
  }

  private static void whoMovesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // does not tell of a message without words that it moved
        .caughtBy(
            "Keys.allOpenMessagesOfTheKeyMove",
            moving(
                (store, key, at, now) -> {
                  Map<MessageId, RescheduleResult> results =
                      new LinkedHashMap<>(store.sound.reschedule(key, at, now));
                  results.keySet().removeIf(id -> beganPending(store, id));
                  return results;
                }))
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
                }));
  }

  private static void whoKnowsMovedMessagesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Keys.aMovedMessageKeepsItsWords",
            StoreMutants.handingOver(
                claim -> StoreMutants.isMoved(claim.progress()), StoreMutants::wordless))
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
            "Keys.theDeadlineMovesAlong",
            StoreMutants.telling(
                entry -> wasScheduledWithDeadline(entry), StoreKeyMutants::withoutDeadline))
        .caughtBy(
            "Keys.theDeadlineOfAMessageWithoutAnInstantMovesFromItsDueTime",
            StoreMutants.telling(
                entry -> wasReadyWithDeadline(entry), StoreKeyMutants::withoutDeadline))
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

  private static BusinessKey shorter(BusinessKey key) {
    return BusinessKey.of(key.tenant(), key.value().substring(0, key.value().length() - 1));
  }

  private static boolean beganPending(BrokenStore store, MessageId id) {
    return store.sound.find(id).orElseThrow().history().get(0).to() == MessageState.PENDING;
  }

  static boolean isUncounted(Message message) {
    return message.origin().generation() == 0;
  }

  /** Whether a message that was planned once more has moved since. */
  static boolean isMoved(BrokenStore store, PlanResult result) {
    return result.kind() == Kind.ALREADY_PLANNED
        && store
            .sound
            .find(result.id())
            .filter(entry -> StoreMutants.isMoved(entry.progress()))
            .isPresent();
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

  static Supplier<EngagementStoreContract> cancelling(Cancelling change) {
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

  static Supplier<EngagementStoreContract> moving(Moving change) {
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

  /** A cancellation by key of its own. */
  interface Cancelling {
    Map<MessageId, CancelResult> cancel(
        BrokenStore store, BusinessKey key, String cause, Instant now);
  }

  /** A move of its own. */
  interface Moving {
    Map<MessageId, RescheduleResult> reschedule(
        BrokenStore store, BusinessKey key, Instant at, Instant now);
  }
}
