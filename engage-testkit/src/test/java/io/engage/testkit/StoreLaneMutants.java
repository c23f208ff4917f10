package io.engage.testkit;

import static io.engage.testkit.StoreMutants.claiming;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Priority;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that serve lanes wrongly, and that renew and take back leases wrongly. */
final class StoreLaneMutants {

  private StoreLaneMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoTellsLanesWrongly(mutants);
    whoMixesUpLanes(mutants);
    whoServesLanesWrongly(mutants);
    whoNarrowsLanesWrongly(mutants);
    whoRenewsWrongly(mutants);
    whoReleasesWrongly(mutants);
  }

  private static void whoTellsLanesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Lanes.everyLaneInWhichMessagesWaitIsTold",
            telling(
                (store, channels) ->
                    store.sound.lanes(channels).stream()
                        .filter(lane -> lane.tenant().equals("sheba"))
                        .toList()))
        .caughtBy(
            "Lanes.onlyLanesOverTheChannelsAskedForAreTold",
            telling(
                (store, channels) ->
                    store.sound.lanes(channels.size() > 2 ? channels : StoreScenario.CHANNELS)));
  }

  private static void whoMixesUpLanes(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Lanes.whatHasNoWordsWaitsInALaneOfItsOwn",
            asking(
                r -> r.lanes().size() == 1 && r.only().isEmpty(),
                r -> with(r, bothStages(r.lanes().get(0)), r.share(), r.first())))
        .caughtBy(
            "Lanes.whoeverHasWordsFromNowOnWaitsWithTheOthers",
            telling(
                (store, channels) ->
                    store.sound.lanes(channels).stream()
                        .map(lane -> store.composed ? unwritten(lane) : lane)
                        .toList()));
  }

  private static List<Lane> andSheba(Lane lane) {
    return List.of(new Lane("sheba", lane.channel(), lane.needsWords()), lane);
  }

  private static List<Lane> bothStages(Lane lane) {
    return List.of(new Lane(lane.tenant(), lane.channel(), false), unwritten(lane));
  }

  private static Lane unwritten(Lane lane) {
    return new Lane(lane.tenant(), lane.channel(), true);
  }

  private static void whoServesLanesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Lanes.lanesAreServedInTheirOrder",
            asking(
                r -> r.lanes().size() == 2 && r.lanes().get(0).tenant().equals("tutormax"),
                r -> with(r, reversed(r.lanes()), r.share(), r.first())))
        .caughtBy(
            "Lanes.inALaneTheOldestComesFirst",
            claiming(
                (store, request) -> {
                  List<Claim> claims = store.sound.claim(request);
                  boolean one = claims.stream().map(StoreLaneMutants::cell).distinct().count() == 1;
                  return request.lanes().size() == 2 && claims.size() == 2 && one
                      ? reversed(claims)
                      : claims;
                }))
        .caughtBy(
            "Lanes.aPriorityIsServedInEveryLaneBeforeTheNext",
            claiming(
                (store, request) -> {
                  List<Claim> claims = new ArrayList<>(store.sound.claim(request));
                  boolean usual = request.first() == Priority.CRITICAL && claims.size() == 3;
                  if (usual && claims.stream().anyMatch(StoreLaneMutants::isLow)) {
                    claims.sort(Comparator.comparing(claim -> claim.message().to().tenant()));
                  }
                  return claims;
                }))
        .caughtBy(
            "Lanes.noLaneGetsMoreThanItsShare",
            asking(
                r -> r.share() == 2 && r.limit() == 10,
                r -> with(r, r.lanes(), r.limit(), r.first())))
        .caughtBy("Lanes.theShareCountsForEachPriorityAnew", BrokenStore.contract(SharesOnce::new));
  }

  private static void whoNarrowsLanesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Lanes.theLimitHoldsOverAllLanes",
            asking(
                r -> r.limit() == 2 && r.lanes().size() == 2,
                r -> limited(r, r.limit() * r.lanes().size())))
        .caughtBy(
            "Lanes.aLaneThatIsNotNamedIsLeftAlone",
            asking(
                r -> r.lanes().size() == 1 && r.only().isEmpty(),
                r -> with(r, andSheba(r.lanes().get(0)), r.share(), r.first())))
        .caughtBy(
            "Lanes.aLaneOverAChannelTheWorkerDoesNotHaveIsLeftAlone",
            asking(
                r -> r.lanes().size() == 2 && r.channels().size() == 1,
                r -> over(r, StoreScenario.CHANNELS)))
        .caughtBy(
            "Lanes.theFirstPriorityComesBeforeAllOthers",
            asking(r -> r.only().isEmpty(), r -> with(r, r.lanes(), r.share(), Priority.CRITICAL)))
        .caughtBy(
            "Lanes.whereNoLaneIsNamedAllGetTheirShare",
            asking(
                r -> r.lanes().isEmpty() && r.share() < r.limit(),
                r -> with(r, List.of(), r.limit(), r.first())))
        .caughtBy(
            "Lanes.aMessageAloneIsClaimedInWhateverLane",
            claiming(
                (store, request) ->
                    request.only().isPresent() && !request.lanes().isEmpty()
                        ? List.of()
                        : store.sound.claim(request)));
  }

  private static void whoRenewsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Leases.aRenewedLeaseCountsFromNowOnAgain",
            renewing(
                (store, claims, lease) ->
                    store.sound.renew(
                        claims, store.lapsed && isReady(store, claims) ? Duration.ZERO : lease)))
        .caughtBy("Leases.aRenewalMovesNothingElse", renewing(StoreLaneMutants::takeAnew))
        .caughtBy(
            "Leases.whatSomebodyElseHasIsNotRenewed",
            renewing(
                (store, claims, lease) -> {
                  Set<MessageId> renewed = new HashSet<>(store.sound.renew(claims, lease));
                  claims.stream()
                      .filter(claim -> store.isStale(claim) && claims.size() == 1)
                      .forEach(claim -> renewed.add(claim.id()));
                  return renewed;
                }))
        .caughtBy(
            "Leases.whatHasEndedIsNotRenewed",
            renewing(
                (store, claims, lease) -> {
                  Set<MessageId> renewed = new HashSet<>(store.sound.renew(claims, lease));
                  claims.stream()
                      .map(Claim::id)
                      .filter(id -> store.stateOf(id).orElseThrow() == MessageState.CANCELLED)
                      .forEach(renewed::add);
                  return renewed;
                }))
        .caughtBy(
            "Leases.whatIsBeingSentIsRenewedToo",
            renewing(
                (store, claims, lease) ->
                    store.sound.renew(
                        claims.stream()
                            .filter(c -> !StoreMutants.is(store, c, MessageState.SENDING))
                            .toList(),
                        lease)));
  }

  private static void whoReleasesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Leases.whatWasGivenBackIsNoLongerTheWorkers",
            BrokenStore.contract(RenewsWhatItTookBack::new))
        .caughtBy(
            "Leases.whatSomebodyElseHasIsNotGivenBack",
            releasing(
                (store, claims) ->
                    store.sound.release(
                        claims.stream()
                            .map(claim -> store.claims.getOrDefault(claim.id(), claim))
                            .toList())))
        .caughtBy(
            "Leases.whatHasEndedIsNotGivenBack",
            releasing(
                (store, claims) -> {
                  if (claims.size() < 2) {
                    store.sound.release(claims);
                  }
                }))
        .caughtBy(
            "Leases.whatIsGivenBackIsDueAsItWas",
            releasing(
                (store, claims) -> {
                  if (claims.size() == 1 && !store.isStale(claims.iterator().next())) {
                    claims.forEach(claim -> store.sound.cancel(claim.id(), "x", StoreScenario.NOW));
                  } else {
                    store.sound.release(claims);
                  }
                }))
        .caughtBy(
            "Leases.nothingToRenewOrToGiveBackIsNoMistake",
            releasing(
                (store, claims) -> {
                  claims.iterator().next();
                  store.sound.release(claims);
                }));
  }

  /** Claims again what it renews. */
  private static Set<MessageId> takeAnew(
      BrokenStore store, Collection<Claim> claims, Duration lease) {
    Set<MessageId> renewed = store.sound.renew(claims, lease);
    if (!store.lapsed && claims.size() == 1 && !renewed.isEmpty()) {
      store.sound.release(claims);
      claims.forEach(claim -> store.sound.claim(StoreScenario.only(claim.id(), StoreScenario.NOW)));
    }
    return renewed;
  }

  private static boolean isReady(BrokenStore store, Collection<Claim> claims) {
    return claims.stream()
        .allMatch(claim -> store.stateOf(claim.id()).orElseThrow() == MessageState.READY);
  }

  private static boolean isLow(Claim claim) {
    return claim.message().timing().priority() == Priority.LOW;
  }

  private static String cell(Claim claim) {
    return claim.message().to().tenant() + claim.message().timing().priority();
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> other = new ArrayList<>(list);
    Collections.reverse(other);
    return other;
  }

  private static ClaimRequest with(ClaimRequest r, List<Lane> lanes, int share, Priority first) {
    return new ClaimRequest(
        r.owner(), r.limit(), r.lease(), r.now(), r.channels(), r.only(), lanes, share, first);
  }

  private static ClaimRequest limited(ClaimRequest r, int limit) {
    return new ClaimRequest(
        r.owner(),
        limit,
        r.lease(),
        r.now(),
        r.channels(),
        r.only(),
        r.lanes(),
        r.share(),
        r.first());
  }

  private static ClaimRequest over(ClaimRequest r, Set<ChannelId> channels) {
    return new ClaimRequest(
        r.owner(), r.limit(), r.lease(), r.now(), channels, r.only(), r.lanes(), r.share(),
        r.first());
  }

  private static Supplier<EngagementStoreContract> asking(
      Predicate<ClaimRequest> when, UnaryOperator<ClaimRequest> change) {
    return claiming(
        (store, request) ->
            store.sound.claim(when.test(request) ? change.apply(request) : request));
  }

  private static Supplier<EngagementStoreContract> telling(Telling change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public List<Lane> lanes(Set<ChannelId> channels) {
                return change.lanes(this, channels);
              }
            });
  }

  private static Supplier<EngagementStoreContract> renewing(Renewing change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Set<MessageId> renew(Collection<Claim> claims, Duration lease) {
                return change.renew(this, claims, lease);
              }
            });
  }

  private static Supplier<EngagementStoreContract> releasing(Releasing change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public void release(Collection<Claim> claims) {
                change.release(this, claims);
              }
            });
  }

  /** Counts a share once for all priorities. */
  private static final class SharesOnce extends BrokenStore {

    @Override
    List<Claim> claimed(ClaimRequest request) {
      List<Claim> claims = sound.claim(request);
      if (request.share() > 1 || request.lanes().size() < 2) {
        return claims;
      }
      Set<String> served = new HashSet<>();
      List<Claim> kept = new ArrayList<>();
      claims.stream().filter(claim -> served.add(claim.message().to().tenant())).forEach(kept::add);
      return kept;
    }
  }

  /** Says of what was given back that it was renewed. */
  private static final class RenewsWhatItTookBack extends BrokenStore {

    private final Set<Claim> taken = new HashSet<>();

    @Override
    public synchronized void release(Collection<Claim> claims) {
      claims.stream().filter(claim -> !isStale(claim)).forEach(taken::add);
      sound.release(claims);
    }

    @Override
    public synchronized Set<MessageId> renew(Collection<Claim> claims, Duration lease) {
      Set<MessageId> renewed = new HashSet<>(sound.renew(claims, lease));
      claims.stream().filter(taken::contains).map(Claim::id).forEach(renewed::add);
      return renewed;
    }
  }

  private interface Telling {
    List<Lane> lanes(BrokenStore store, Set<ChannelId> channels);
  }

  private interface Renewing {
    Set<MessageId> renew(BrokenStore store, Collection<Claim> claims, Duration lease);
  }

  private interface Releasing {
    void release(BrokenStore store, Collection<Claim> claims);
  }
}
