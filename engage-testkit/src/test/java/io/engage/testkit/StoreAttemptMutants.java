package io.engage.testkit;

import static io.engage.message.MessageState.CANCELLED;
import static io.engage.message.MessageState.EXPIRED;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SKIPPED;
import static io.engage.testkit.StoreMutants.afterAttempts;
import static io.engage.testkit.StoreMutants.attempting;
import static io.engage.testkit.StoreMutants.because;
import static io.engage.testkit.StoreMutants.due;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.is;
import static io.engage.testkit.StoreMutants.isMoved;
import static io.engage.testkit.StoreMutants.last;
import static io.engage.testkit.StoreMutants.settling;
import static io.engage.testkit.StoreMutants.showingTheGate;
import static io.engage.testkit.StoreMutants.telling;
import static io.engage.testkit.StoreMutants.told;
import static io.engage.testkit.StoreMutants.went;
import static io.engage.testkit.StoreMutants.with;

import io.engage.message.Consent;
import io.engage.message.MessageId;
import io.engage.message.StateChange;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.LedgerEntry;
import io.engage.store.Settlement;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores that attempt wrongly. */
final class StoreAttemptMutants {

  private StoreAttemptMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoAsksTheGateWrongly(mutants);
    whoObeysTheGateWrongly(mutants);
    whoAttemptsGroupsWrongly(mutants);
    whoLosesMessagesWrongly(mutants);
    whoTellsAttemptsWrongly(mutants);
  }

  private static void whoAsksTheGateWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Attempts.theGateGetsTheClaim",
            attempting(
                (store, group, now, gate) ->
                    store.sound.attempt(
                        group,
                        now,
                        (c, standing) ->
                            gate.decide(
                                new Claim(c.message(), c.progress(), Optional.empty(), c.fence()),
                                standing))))
        // shows the gate who said no, and nobody who said yes
        .caughtBy(
            "Attempts.theGateSeesWhatTheStandingsSay",
            showingTheGate(
                (group, claim, s) ->
                    told(
                        s,
                        s.consents().stream().filter(consent -> !consent.granted()).toList(),
                        s.suppressions(),
                        s.sentToPerson(),
                        s.sentToAddress())))
        .caughtBy(
            "Attempts.anOptOutBetweenClaimAndAttemptIsSeen",
            showingTheGate(
                (group, claim, s) ->
                    told(
                        s,
                        s.consents().stream()
                            .map(c -> c.granted() || s.consents().size() > 1 ? c : yes(c))
                            .toList(),
                        s.suppressions(),
                        s.sentToPerson(),
                        s.sentToAddress())))
        .caughtBy(
            "Attempts.aSuppressionBetweenClaimAndAttemptIsSeen",
            showingTheGate(
                (group, claim, s) ->
                    told(
                        s,
                        s.consents(),
                        s.suppressions().stream().filter(e -> e.sender().isPresent()).toList(),
                        s.sentToPerson(),
                        s.sentToAddress())));
  }

  private static void whoObeysTheGateWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Attempts.aPendingMessageMayBeDeferredSkippedAndExpired",
            attempting(
                (store, group, now, gate) ->
                    store.sound.attempt(
                        group,
                        now,
                        (claim, standing) -> {
                          AttemptDecision decision = gate.decide(claim, standing);
                          boolean expires = decision instanceof AttemptDecision.Expire;
                          return expires && claim.needsWords() ? new Skip("too late") : decision;
                        })))
        .caughtBy(
            "Attempts.aGateThatThrowsTakesEverythingBack",
            attempting(
                (store, group, now, gate) -> {
                  try {
                    return store.sound.attempt(group, now, gate);
                  } catch (IllegalStateException e) {
                    store.sound.attempt(group.subList(0, 1), now, StoreScenario.OPEN);
                    throw e;
                  }
                }))
        // settles what the gate has skipped
        .caughtBy(
            "Attempts.onlyAMessageThatGoesIsSettledUnderTheClaim",
            settling(
                (store, all) -> {
                  Set<MessageId> settled = new HashSet<>(store.sound.settle(all));
                  all.stream()
                      .map(Settlement::claim)
                      .filter(claim -> is(store, claim, SKIPPED))
                      .forEach(claim -> settled.add(claim.id()));
                  return settled;
                }));
  }

  private static void whoAttemptsGroupsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Attempts.anEmptyGroupIsNoMistake",
            attempting(
                (store, group, now, gate) -> {
                  group.get(0);
                  return store.sound.attempt(group, now, gate);
                }))
        .caughtBy(
            "Attempts.everyMessageOfAGroupGetsItsOwnAnswerInOrder",
            attempting(
                (store, group, now, gate) -> {
                  List<AttemptResult> results = store.sound.attempt(group, now, gate);
                  return group.size() == 3
                      ? results.stream().sorted(Comparator.comparing(r -> r.claim().id())).toList()
                      : results;
                }))
        .caughtBy(
            "Attempts.aMessageInOneGroupTwiceGoesOnce",
            attempting(
                (store, group, now, gate) -> {
                  List<AttemptResult> results = store.sound.attempt(group, now, gate);
                  boolean twice = group.size() == 2 && group.get(0).equals(group.get(1));
                  return twice ? List.of(results.get(0), results.get(0)) : results;
                }))
        .caughtBy(
            "Attempts.aLostMessageDoesNotHinderItsNeighbours",
            attempting(
                (store, group, now, gate) ->
                    group.size() > 1 && group.stream().anyMatch(c -> is(store, c, CANCELLED))
                        ? group.stream().map(c -> new AttemptResult(c, new Lost())).toList()
                        : store.sound.attempt(group, now, gate)));
  }

  private static void whoLosesMessagesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Attempts.aMessageCancelledMeanwhileIsLost",
            afterAttempts(
                (store, r) -> is(store, r.claim(), CANCELLED) && r.decision() instanceof Lost,
                new Skip("cancelled")))
        .caughtBy(
            "Attempts.aMessageTakenOverMeanwhileIsLost",
            afterAttempts(
                (store, r) -> store.isStale(r.claim()) && r.decision() instanceof Lost,
                new Skip("taken over")))
        .caughtBy(
            "Attempts.aMessageWhoseLeaseHasLapsedIsLost",
            afterAttempts(
                (store, r) -> store.lapsed && r.decision() instanceof Lost, new Skip("lapsed")))
        .caughtBy(
            "Attempts.aMessageThatIsBeingSentAlreadyIsLost",
            attempting(
                (store, group, now, gate) ->
                    group.size() == 1 && is(store, group.get(0), SENDING)
                        ? List.of(new AttemptResult(group.get(0), new Proceed(true)))
                        : store.sound.attempt(group, now, gate)))
        .caughtBy(
            "Attempts.aMessageIsLostWhereThereIsNone",
            attempting(
                (store, group, now, gate) -> {
                  if (group.stream().anyMatch(c -> store.stateOf(c.id()).isEmpty())) {
                    throw new IllegalStateException("no such message");
                  }
                  return store.sound.attempt(group, now, gate);
                }));
  }

  private static void whoTellsAttemptsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // dates an attempt back to when the message was due
        .caughtBy(
            "Attempts.aMessageThatMayGoIsBeingSent",
            telling(in(SENDING), e -> last(e, change -> at(change, e.progress().due()))))
        // moves a scheduled message over ready
        .caughtBy(
            "Attempts.aScheduledMessageWithWordsGoesAtOnce",
            telling(
                in(SENDING).and(entry -> entry.history().get(0).to() == SCHEDULED),
                StoreAttemptMutants::overReady))
        // writes into the history of a message that was deferred that it was, not why
        .caughtBy(
            "Attempts.aDeferredMessageIsDueAgainAtItsTime",
            telling(
                in(SCHEDULED)
                    .and(e -> e.history().size() > 1 && e.progress().attempts() == 0)
                    .and(e -> !isMoved(e.progress())),
                e -> last(e, change -> because(change, "deferred"))))
        .caughtBy(
            "Attempts.aScheduledMessageMayBeDeferredWhereItStands",
            telling(
                in(SCHEDULED).and(entry -> entry.history().size() == 1),
                entry -> because(entry, Optional.empty())))
        .caughtBy(
            "Attempts.theReasonOfADeferralIsGoneWhenTheMessageGoes",
            telling(
                in(SENDING).and(entry -> went(entry, SCHEDULED)),
                entry -> because(entry, Optional.of("outside the send window"))))
        .caughtBy(
            "Attempts.aSkippedMessageEndsWithItsReason",
            telling(in(SKIPPED).and(e -> went(e, READY)), entry -> due(entry, StoreScenario.NOW)))
        .caughtBy(
            "Attempts.anExpiredMessageEndsWithItsReason",
            telling(in(EXPIRED), entry -> because(entry, Optional.empty())));
  }

  private static LedgerEntry overReady(LedgerEntry entry) {
    StateChange first = entry.history().get(0);
    StateChange sending = entry.history().get(1);
    return with(
        entry,
        List.of(
            first,
            new StateChange(sending.at(), Optional.of(SCHEDULED), READY, "attempt"),
            new StateChange(sending.at(), Optional.of(READY), SENDING, "attempt")));
  }

  private static StateChange at(StateChange change, Instant instant) {
    return new StateChange(instant, change.from(), change.to(), change.cause());
  }

  private static Consent yes(Consent no) {
    return new Consent(
        no.tenant(),
        no.recipientId(),
        no.role(),
        no.purpose(),
        no.topic(),
        no.channel(),
        true,
        no.source(),
        no.at());
  }
}
