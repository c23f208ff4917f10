package io.engage.testkit;

import static io.engage.testkit.StoreMutants.attempting;
import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.places;
import static io.engage.testkit.StoreMutants.showingTheGate;
import static io.engage.testkit.StoreMutants.told;

import io.engage.message.Addressee;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Stores that count the places under the frequency caps wrongly. */
final class StoreCapMutants {

  private StoreCapMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoTakesPlacesWrongly(mutants);
    whoCountsOthersWrongly(mutants);
    whoShowsTheGateOtherPlaces(mutants);
    whoExceedsTheCaps(mutants);
  }

  private static void whoTakesPlacesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // forgets what a place was taken for
        .caughtBy(
            "Caps.aMessageThatGoesTakesAPlaceWithPersonAndAddress",
            knowing(
                (to, s) ->
                    told(
                        s,
                        s.consents(),
                        s.suppressions(),
                        promotional(s.sentToPerson()),
                        promotional(s.sentToAddress()))))
        .caughtBy("Caps.aMessageThatDoesNotCountTakesNoPlace", BrokenStore.contract(CountsAll::new))
        .caughtBy(
            "Caps.aMessageThatIsSkippedTakesNoPlace", BrokenStore.contract(CountsTheSkipped::new))
        .caughtBy(
            "Settlements.aMessageThatTookNoPlaceGetsNoneByItsAcceptance",
            BrokenStore.contract(CountsTheAccepted::new))
        .caughtBy(
            "Caps.placesOfAYearAreKept",
            knowing(
                (to, s) ->
                    places(s, p -> s.sentToPerson().stream().noneMatch(o -> muchLater(o, p)))));
  }

  private static void whoCountsOthersWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Caps.aPersonIsCountedAcrossChannelsAndAddresses",
            knowing(
                (to, s) ->
                    told(
                        s,
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
                    told(
                        s,
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
            "Caps.anotherTenantsMessagesAreNotCounted",
            BrokenStore.contract(CountsForAllTenants::new));
  }

  private static void whoShowsTheGateOtherPlaces(Mutants<EngagementStoreContract> mutants) {
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
        // counts what was skipped against the rest of its group
        .caughtBy(
            "Caps.messagesThatWereSkippedInAGroupTakeNothingFromTheNext",
            attempting(
                (store, group, now, gate) ->
                    store.sound.attempt(group, now, countingTheSkipped(gate, now))))
        .caughtBy(
            "Caps.aMessageThatIsTriedAgainMovesItsPlaceAndTakesNoSecond",
            showingTheGate(
                (group, claim, s) -> places(s, place -> !place.message().equals(claim.id()))));
  }

  private static void whoExceedsTheCaps(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Caps.manyThreadsNeverExceedThePersonsCap",
            showingTheGate(
                (group, claim, s) ->
                    told(
                        s,
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
                        : told(
                            s,
                            s.consents(),
                            s.suppressions(),
                            s.sentToPerson(),
                            both(s.sentToAddress(), s.sentToPerson()))))
        .caughtBy(
            "Caps.groupsInOppositeOrderNeverExceedTheCaps",
            showingTheGate((group, claim, s) -> group.size() == 6 ? Standing.unknown() : s));
  }

  private static AttemptGate countingTheSkipped(AttemptGate gate, Instant now) {
    List<Message> skipped = new ArrayList<>();
    return (claim, standing) -> {
      AttemptDecision decision =
          gate.decide(claim, with(standing, claim.message().to(), skipped, now));
      if (decision instanceof Skip) {
        skipped.add(claim.message());
      }
      return decision;
    };
  }

  /** The places that are known, and one for each of these messages to the person. */
  private static Standing with(Standing s, Addressee to, List<Message> more, Instant at) {
    List<Reservation> wrong =
        more.stream()
            .filter(message -> message.to().personKey().equals(to.personKey()))
            .map(message -> message.reservation(at))
            .toList();
    return told(
        s,
        s.consents(),
        s.suppressions(),
        Stream.concat(s.sentToPerson().stream(), wrong.stream()).toList(),
        s.sentToAddress());
  }

  private static List<Reservation> promotional(List<Reservation> places) {
    return places.stream()
        .map(p -> new Reservation(p.message(), p.at(), p.role(), Purpose.PROMOTIONAL, p.channel()))
        .toList();
  }

  private static List<Reservation> both(List<Reservation> some, List<Reservation> others) {
    return some.stream().filter(others::contains).toList();
  }

  private static boolean muchLater(Reservation other, Reservation place) {
    return other.at().isAfter(place.at().plus(Duration.ofDays(300)));
  }

  /** Takes a place for every message that goes, until it is settled. */
  private static final class CountsAll extends BrokenStore {

    private final Set<MessageId> uncounted = ConcurrentHashMap.newKeySet();

    @Override
    public List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate) {
      return sound.attempt(group, now, (claim, standing) -> all(claim, gate, standing));
    }

    @Override
    public Set<MessageId> settle(List<Settlement> settlements) {
      return sound.settle(settlements.stream().map(this::released).toList());
    }

    private AttemptDecision all(Claim claim, AttemptGate gate, Standing standing) {
      AttemptDecision decision = gate.decide(claim, standing);
      if (decision.equals(new Proceed(false))) {
        uncounted.add(claim.id());
        return new Proceed(true);
      }
      return decision;
    }

    private Settlement released(Settlement settlement) {
      return uncounted.contains(settlement.claim().id())
          ? StoreOutcomeMutants.with(settlement, Places.RELEASE)
          : settlement;
    }
  }

  /** Takes a place for a message that the gate skips. */
  private static final class CountsTheSkipped extends BrokenStore {

    private final List<Message> skipped = new CopyOnWriteArrayList<>();

    @Override
    public List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate) {
      List<AttemptResult> results = sound.attempt(group, now, gate);
      results.stream()
          .filter(result -> result.decision() instanceof Skip)
          .forEach(result -> skipped.add(result.claim().message()));
      return results;
    }

    @Override
    Standing shown(Addressee addressee, Standing standing) {
      return with(standing, addressee, skipped, StoreScenario.NOW);
    }
  }

  /** Takes a place for a message that is accepted and has none. */
  private static final class CountsTheAccepted extends BrokenStore {

    private final List<Message> accepted = new CopyOnWriteArrayList<>();

    @Override
    public Set<MessageId> settle(List<Settlement> settlements) {
      settlements.stream()
          .filter(settlement -> settlement.places() == Places.RESTAMP)
          .map(settlement -> settlement.claim().message())
          .filter(message -> sound.standings(List.of(message.to())).get(0).sentToPerson().isEmpty())
          .forEach(accepted::add);
      return sound.settle(settlements);
    }

    @Override
    Standing shown(Addressee addressee, Standing standing) {
      return with(standing, addressee, accepted, StoreScenario.NOW);
    }
  }

  /** Tells of every person what one tenant sent to somebody of that name. */
  private static final class CountsForAllTenants extends BrokenStore {
    @Override
    Standing shown(Addressee to, Standing standing) {
      Addressee ofSheba =
          new Addressee(
              StoreScenario.TENANT,
              to.recipientId(),
              to.role(),
              to.channel(),
              to.address(),
              to.locale(),
              to.zone());
      Standing other = sound.standings(List.of(ofSheba)).get(0);
      return told(
          standing,
          standing.consents(),
          standing.suppressions(),
          other.sentToPerson(),
          other.sentToAddress());
    }
  }
}
