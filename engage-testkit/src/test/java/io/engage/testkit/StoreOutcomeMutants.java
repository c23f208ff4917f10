package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.OUTCOME_UNKNOWN;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SENT;
import static io.engage.testkit.StoreMutants.answering;
import static io.engage.testkit.StoreMutants.because;
import static io.engage.testkit.StoreMutants.by;
import static io.engage.testkit.StoreMutants.cancelling;
import static io.engage.testkit.StoreMutants.changing;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.is;
import static io.engage.testkit.StoreMutants.settling;
import static io.engage.testkit.StoreMutants.telling;

import io.engage.message.MessageId;
import io.engage.message.Progress;
import io.engage.store.CancelResult;
import io.engage.store.LedgerEntry;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores that settle and cancel wrongly. */
final class StoreOutcomeMutants {

  private StoreOutcomeMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoSettlesWrongly(mutants);
    whoCancelsWrongly(mutants);
  }

  private static void whoSettlesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Settlements.anAcceptedMessageIsSent",
            telling(in(SENT), e -> by(e, Optional.empty(), e.progress().providerId())))
        .caughtBy(
            "Settlements.aRefusedMessageFails",
            telling(in(FAILED), entry -> because(entry, Optional.empty())))
        .caughtBy(
            "Settlements.whatAProviderSaidOnceIsNotForgotten",
            telling(in(FAILED), e -> by(e, e.progress().provider(), Optional.empty())))
        .caughtBy(
            "Settlements.onceAPossibleDuplicateAlwaysOne",
            telling(in(SENT), StoreOutcomeMutants::certain))
        .caughtBy(
            "Settlements.aMessageThatDidNotGoOutGivesItsPlacesBack",
            changing(s -> s.places() == Places.RELEASE, s -> with(s, Places.KEEP)))
        .caughtBy(
            "Settlements.anAcceptedMessageCountsFromItsAcceptance",
            changing(s -> s.places() == Places.RESTAMP, s -> with(s, Places.KEEP)))
        .caughtBy(
            "Settlements.placesAreKeptWhileNobodyKnows",
            changing(
                s -> !s.path().isEmpty() && s.last() == OUTCOME_UNKNOWN,
                s -> with(s, Places.RELEASE)))
        .caughtBy(
            "Settlements.aDeadAddressIsSuppressedWithTheOutcome",
            changing(s -> true, StoreOutcomeMutants::withoutSuppression))
        .caughtBy(
            "Settlements.anInterruptedAttemptIsSettledUnderTheNewClaim",
            settling(
                (store, all) ->
                    store.sound.settle(
                        all.stream()
                            .filter(s -> !s.claim().isInterrupted() || s.provider().isPresent())
                            .toList())))
        .caughtBy(
            "Settlements.aMessageThatWasNotAttemptedIsSettledFromWhereItStands",
            settling(
                (store, all) ->
                    store.sound.settle(
                        all.stream()
                            .filter(s -> all.size() == 1 || !s.claim().needsWords())
                            .toList())))
        .caughtBy("Settlements.anOutcomeIsRecordedOnce", BrokenStore.contract(RecordsTwice::new))
        .caughtBy(
            "Settlements.aLapsedLeaseThatNobodyTookStillSettles",
            settling((store, all) -> store.lapsed ? Set.of() : store.sound.settle(all)))
        .caughtBy(
            "Settlements.ofSeveralOutcomesThoseThatStandAreRecorded",
            settling(
                (store, all) ->
                    all.size() > 1 && all.stream().anyMatch(s -> store.isStale(s.claim()))
                        ? Set.of()
                        : store.sound.settle(all)))
        .caughtBy(
            "Settlements.anIllegalPathIsRefusedAndNothingChanges",
            settling(
                (store, all) -> {
                  try {
                    return store.sound.settle(all);
                  } catch (IllegalArgumentException e) {
                    return Set.of();
                  }
                }))
        .caughtBy(
            "Settlements.aCancelledMessageIsNotSettled",
            settling(
                (store, all) ->
                    all.size() == 1 && is(store, all.get(0).claim(), CANCELLED)
                        ? Set.of(all.get(0).claim().id())
                        : store.sound.settle(all)));
  }

  private static void whoCancelsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Cancelling.theHistorySaysWhoTookItBack",
            cancelling((store, id, cause, now) -> store.sound.cancel(id, "cancelled", now)))
        .caughtBy(
            "Cancelling.aMessageThatIsBeingSentIsInFlight",
            answering(CancelResult.IN_FLIGHT, SENDING, CancelResult.ALREADY_SENT))
        .caughtBy(
            "Cancelling.aMessageThatWentOutIsAlreadySent",
            answering(CancelResult.ALREADY_SENT, OUTCOME_UNKNOWN, CancelResult.ALREADY_ENDED))
        .caughtBy(
            "Cancelling.aMessageThatEndedOtherwiseHasAlreadyEnded",
            answering(CancelResult.ALREADY_ENDED, FAILED, CancelResult.ALREADY_SENT))
        .caughtBy(
            "Cancelling.aMessageThatIsNotThereIsNotFound",
            cancelling(
                (store, id, cause, now) ->
                    store.stateOf(id).isEmpty()
                        ? CancelResult.ALREADY_ENDED
                        : store.sound.cancel(id, cause, now)))
        .caughtBy(
            "Cancelling.aMessageThatWaitsForItsRetryIsTakenBack",
            cancelling(
                (store, id, cause, now) ->
                    store.sound.find(id).filter(e -> waitsForRetry(e.progress())).isPresent()
                        ? CancelResult.ALREADY_SENT
                        : store.sound.cancel(id, cause, now)))
        .caughtBy(
            "Cancelling.aMessageIsTakenBackBeforeItsAttempt",
            cancelling(
                (store, id, cause, now) ->
                    store.sound.find(id).filter(e -> isScheduledAtFirst(e.progress())).isPresent()
                        ? CancelResult.IN_FLIGHT
                        : store.sound.cancel(id, cause, now)));
  }

  private static Settlement with(Settlement s, Places places) {
    return new Settlement(
        s.claim(),
        s.path(),
        s.at(),
        s.due(),
        s.cause(),
        s.provider(),
        s.providerId(),
        s.tries(),
        places,
        s.possibleDuplicate(),
        s.suppression());
  }

  private static Settlement withoutSuppression(Settlement s) {
    return new Settlement(
        s.claim(),
        s.path(),
        s.at(),
        s.due(),
        s.cause(),
        s.provider(),
        s.providerId(),
        s.tries(),
        s.places(),
        s.possibleDuplicate(),
        Optional.empty());
  }

  private static LedgerEntry certain(LedgerEntry entry) {
    Progress p = entry.progress();
    return StoreMutants.with(
        entry,
        new Progress(
            p.state(),
            p.due(),
            p.attempts(),
            p.spared(),
            false,
            p.reason(),
            p.provider(),
            p.providerId()));
  }

  private static boolean waitsForRetry(Progress progress) {
    return progress.state() == SCHEDULED && progress.attempts() > 0;
  }

  private static boolean isScheduledAtFirst(Progress progress) {
    return progress.state() == SCHEDULED && progress.attempts() == 0;
  }

  /** Says of an outcome that it recorded before that it records it now. */
  private static final class RecordsTwice extends BrokenStore {

    private final Set<Settlement> recorded = new HashSet<>();

    @Override
    public synchronized Set<MessageId> settle(List<Settlement> settlements) {
      Set<MessageId> stood = new HashSet<>(sound.settle(settlements));
      for (Settlement settlement : settlements) {
        MessageId id = settlement.claim().id();
        if (recorded.contains(settlement)) {
          stood.add(id);
        } else if (stood.contains(id)) {
          recorded.add(settlement);
        }
      }
      return stood;
    }
  }
}
