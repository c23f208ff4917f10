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
import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.places;
import static io.engage.testkit.StoreMutants.showingTheGate;
import static io.engage.testkit.StoreMutants.telling;
import static io.engage.testkit.StoreMutants.went;

import io.engage.message.Consent;
import io.engage.message.Reservation;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.Standing;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stores that attempt and count wrongly. */
final class StoreAttemptMutants {

  private StoreAttemptMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoAttemptsWrongly(mutants);
    whoLosesMessagesWrongly(mutants);
    whoCountsPlacesWrongly(mutants);
  }

  private static void whoAttemptsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Attempts.anEmptyGroupIsNoMistake",
            attempting(
                (store, group, now, gate) -> {
                  group.get(0);
                  return store.sound.attempt(group, now, gate);
                }))
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
        .caughtBy(
            "Attempts.aSkippedMessageEndsWithItsReason",
            telling(in(SKIPPED).and(e -> went(e, READY)), entry -> due(entry, StoreScenario.NOW)))
        .caughtBy(
            "Attempts.anExpiredMessageEndsWithItsReason",
            telling(in(EXPIRED), entry -> because(entry, Optional.empty())))
        .caughtBy(
            "Attempts.aScheduledMessageMayBeDeferredWhereItStands",
            telling(
                in(SCHEDULED).and(entry -> entry.history().size() == 1),
                entry -> because(entry, Optional.empty())))
        .caughtBy(
            "Attempts.theReasonOfADeferralIsGoneWhenTheMessageGoes",
            telling(
                in(SENDING).and(entry -> went(entry, SCHEDULED)),
                entry -> because(entry, Optional.of("outside the send window"))));
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
                        : store.sound.attempt(group, now, gate)))
        .caughtBy(
            "Attempts.aMessageIsLostWhereThereIsNone",
            attempting(
                (store, group, now, gate) -> {
                  if (group.stream().anyMatch(c -> store.stateOf(c.id()).isEmpty())) {
                    throw new IllegalStateException("no such message");
                  }
                  return store.sound.attempt(group, now, gate);
                }))
        .caughtBy(
            "Attempts.anOptOutBetweenClaimAndAttemptIsSeen",
            showingTheGate(
                (group, claim, s) ->
                    new Standing(
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
                    new Standing(s.consents(), List.of(), s.sentToPerson(), s.sentToAddress())));
  }

  private static void whoCountsPlacesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Caps.messagesOfAGroupSeeThePlacesTakenBeforeThem",
            showingTheGate(
                (group, claim, s) ->
                    places(
                        s,
                        place ->
                            place.message().equals(claim.id())
                                || group.stream().noneMatch(c -> c.id().equals(place.message())))))
        .caughtBy(
            "Caps.aMessageThatIsTriedAgainMovesItsPlaceAndTakesNoSecond",
            showingTheGate(
                (group, claim, s) -> places(s, place -> !place.message().equals(claim.id()))))
        .caughtBy(
            "Caps.manyThreadsNeverExceedThePersonsCap",
            showingTheGate(
                (group, claim, s) ->
                    new Standing(
                        s.consents(),
                        s.suppressions(),
                        both(s.sentToPerson(), s.sentToAddress()),
                        s.sentToAddress())))
        .caughtBy(
            "Caps.manyThreadsNeverExceedTheAddresssCap",
            showingTheGate(
                (group, claim, s) ->
                    group.size() > 1
                        ? s
                        : new Standing(
                            s.consents(),
                            s.suppressions(),
                            s.sentToPerson(),
                            both(s.sentToAddress(), s.sentToPerson()))))
        .caughtBy(
            "Caps.groupsInOppositeOrderNeverExceedTheCaps",
            showingTheGate((group, claim, s) -> group.size() == 6 ? Standing.unknown() : s))
        .caughtBy(
            "Caps.aPersonIsCountedAcrossChannelsAndAddresses",
            knowing(
                (to, s) ->
                    new Standing(
                        s.consents(),
                        s.suppressions(),
                        s.sentToPerson().stream()
                            .filter(p -> p.channel().equals(to.channel()))
                            .toList(),
                        s.sentToAddress())))
        .caughtBy(
            "Caps.anAddressIsCountedAcrossPeopleAndChannels",
            knowing(
                (to, s) ->
                    new Standing(
                        s.consents(),
                        s.suppressions(),
                        s.sentToPerson(),
                        s.sentToAddress().stream()
                            .filter(p -> p.channel().equals(to.channel()))
                            .toList())))
        .caughtBy(
            "Caps.aMailAddressIsOneHoweverItIsWritten",
            knowing(
                (to, s) ->
                    to.address().value().equals(to.address().identity())
                        ? s
                        : places(s, place -> false)))
        .caughtBy(
            "Caps.placesOfAYearAreKept",
            knowing(
                (to, s) ->
                    places(s, p -> s.sentToPerson().stream().noneMatch(o -> muchLater(o, p)))));
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

  private static List<Reservation> both(List<Reservation> some, List<Reservation> others) {
    return some.stream().filter(others::contains).toList();
  }

  private static boolean muchLater(Reservation other, Reservation place) {
    return other.at().isAfter(place.at().plus(Duration.ofDays(300)));
  }
}
