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
import static io.engage.testkit.StoreMutants.claiming;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.is;
import static io.engage.testkit.StoreMutants.last;
import static io.engage.testkit.StoreMutants.settling;
import static io.engage.testkit.StoreMutants.telling;
import static io.engage.testkit.StoreMutants.went;

import io.engage.message.MessageId;
import io.engage.message.Progress;
import io.engage.message.Suppression;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that settle and cancel wrongly. */
final class StoreOutcomeMutants {

  private StoreOutcomeMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoTellsOutcomesWrongly(mutants);
    whoFreesPlacesWrongly(mutants);
    whoSettlesWrongly(mutants);
    whoBelievesNodesWrongly(mutants);
    whoCancelsWrongly(mutants);
    whoComesTooLateWrongly(mutants);
  }

  private static void whoTellsOutcomesWrongly(Mutants<EngagementStoreContract> mutants) {
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
        // writes into the history that a message is tried again, not why
        .caughtBy(
            "Settlements.aMessageWhoseOutcomeIsUnknownMayBeTriedAgain",
            telling(
                in(SCHEDULED).and(entry -> went(entry, OUTCOME_UNKNOWN)),
                entry -> last(entry, change -> because(change, "tried again"))));
  }

  private static void whoFreesPlacesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Settlements.aMessageThatDidNotGoOutGivesItsPlacesBack",
            changing(
                s -> s.places() == Places.RELEASE && s.tries() == Settlement.Tries.COUNT,
                s -> with(s, Places.KEEP)))
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
            changing(
                s -> s.suppression().flatMap(Suppression::sender).isEmpty(),
                StoreOutcomeMutants::withoutSuppression));
  }

  private static void whoSettlesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
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
        .caughtBy(
            "Settlements.whatStaysScheduledHasANewDueTimeAndNoNewEntry",
            settling(
                (store, all) ->
                    store.sound.settle(
                        all.stream()
                            .filter(
                                s ->
                                    !s.path().equals(List.of(SCHEDULED))
                                        || !is(store, s.claim(), SCHEDULED))
                            .toList())))
        // tries again of its own accord what nobody knows the outcome of
        .caughtBy(
            "Settlements.anUnknownOutcomeMayBeTheEnd",
            claiming((store, r) -> and(store.sound.claim(r), unknown(store, r))))
        .caughtBy(
            "Settlements.anIllegalPathIsRefusedAndNothingChanges",
            settling(
                (store, all) -> {
                  try {
                    return store.sound.settle(all);
                  } catch (IllegalArgumentException e) {
                    return Set.of();
                  }
                }));
  }

  private static void whoBelievesNodesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // believes a node that lost its lease that an address is dead
        .caughtBy(
            "Settlements.anOutcomeWithAnOldFenceChangesNothing",
            settling(
                (store, all) -> {
                  all.stream()
                      .filter(s -> store.isStale(s.claim()))
                      .forEach(s -> store.sound.suppress(s.suppression().stream().toList()));
                  return store.sound.settle(all);
                }))
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
            "Cancelling.aMessageIsTakenBackBeforeItsAttempt",
            cancelling(
                (store, id, cause, now) ->
                    store.sound.find(id).filter(e -> isScheduledAtFirst(e.progress())).isPresent()
                        ? CancelResult.IN_FLIGHT
                        : store.sound.cancel(id, cause, now)))
        // hands over what was cancelled while somebody had it
        .caughtBy(
            "Cancelling.aClaimedMessageIsTakenBackToo",
            claiming((store, r) -> and(store.sound.claim(r), cancelledUnderALease(store))))
        .caughtBy(
            "Cancelling.aMessageThatWaitsForItsRetryIsTakenBack",
            cancelling(
                (store, id, cause, now) ->
                    store.sound.find(id).filter(e -> waitsForRetry(e.progress())).isPresent()
                        ? CancelResult.ALREADY_SENT
                        : store.sound.cancel(id, cause, now)))
        // says that a message is cancelled and lets an attempt of the same moment go
        .caughtBy(
            "Cancelling.cancelAndAttemptNeverBothWin",
            cancelling(
                (store, id, cause, now) ->
                    store.isInARace()
                        ? CancelResult.CANCELLED
                        : store.sound.cancel(id, cause, now)));
  }

  private static void whoComesTooLateWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Cancelling.aMessageThatIsBeingSentIsInFlight",
            answering(CancelResult.IN_FLIGHT, SENDING, CancelResult.ALREADY_SENT))
        .caughtBy(
            "Cancelling.aCancelThatCameTooLateDoesNotStopTheOutcome",
            BrokenStore.contract(FreesWhatItCannotCancel::new))
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
                        : store.sound.cancel(id, cause, now)));
  }

  private static List<Claim> and(List<Claim> some, List<Claim> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static List<Claim> unknown(BrokenStore store, ClaimRequest request) {
    return request.only().isPresent()
        ? List.of()
        : store.sound.entries(LedgerQuery.of(StoreScenario.TENANT).state(OUTCOME_UNKNOWN)).stream()
            .map(e -> new Claim(e.message(), e.progress(), e.words(), Long.MAX_VALUE))
            .toList();
  }

  private static List<Claim> cancelledUnderALease(BrokenStore store) {
    return store.claims.values().stream()
        .filter(claim -> store.lapsed && is(store, claim, CANCELLED))
        .toList();
  }

  static Settlement with(Settlement s, Places places) {
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
        s.suppression(),
        s.bounces());
  }

  static Settlement withoutSuppression(Settlement s) {
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
        Optional.empty(),
        s.bounces());
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

  /** Takes no outcome of a message that somebody wanted back while it was being sent. */
  private static final class FreesWhatItCannotCancel extends BrokenStore {

    private final Set<MessageId> wanted = new HashSet<>();

    @Override
    public synchronized CancelResult cancel(MessageId message, String cause, Instant now) {
      CancelResult result = sound.cancel(message, cause, now);
      if (result == CancelResult.IN_FLIGHT) {
        wanted.add(message);
      }
      return result;
    }

    @Override
    public synchronized Set<MessageId> settle(List<Settlement> settlements) {
      return sound.settle(
          settlements.stream().filter(s -> !wanted.contains(s.claim().id())).toList());
    }
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
