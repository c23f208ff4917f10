package io.engage.testkit;

import io.engage.store.Grant;
import io.engage.store.Quota;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that grant permits wrongly. */
final class StoreQuotaMutants {

  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private StoreQuotaMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoKnowsQuotasWrongly(mutants);
    whoCountsPermitsWrongly(mutants);
    whoTakesPermitsBackWrongly(mutants);
  }

  private static void whoTakesPermitsBackWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy("Quotas.whatIsGivenBackIsFreeAgain", BrokenStore.contract(KeepsPermits::new))
        .caughtBy(
            "Quotas.noMoreThanTheBurstIsFreeHoweverMuchIsGivenBack",
            BrokenStore.contract(OwesPermits::new));
  }

  private static void whoKnowsQuotasWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Quotas.whoeverGetsLessIsToldWhenTheNextIsFree",
            granting(
                (store, wanted) ->
                    each(store.sound.takePermits(wanted), g -> new Grant(g.permits(), half(g)))))
        .caughtBy(
            "Quotas.nothingWantedIsNoMistake",
            granting(
                (store, wanted) -> {
                  wanted.keySet().iterator().next();
                  return store.sound.takePermits(wanted);
                }))
        .caughtBy("Quotas.aQuotaIsKnownByItsName", BrokenStore.contract(LooksAtEverything::new))
        .caughtBy(
            "Quotas.quotasAreTakenSideBySide",
            granting(
                (store, wanted) -> {
                  Map<Quota, Grant> grants = new HashMap<>(store.sound.takePermits(wanted));
                  if (wanted.values().stream().allMatch(n -> n == 5)) {
                    grants.keySet().removeIf(quota -> grants.size() > 1);
                  }
                  return grants;
                }));
  }

  private static void whoCountsPermitsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // lets those wait too who got all they asked for
        .caughtBy(
            "Quotas.whatIsFreeIsGrantedAtOnce",
            granting(
                (store, wanted) ->
                    each(
                        store.sound.takePermits(wanted),
                        g -> g.nextIn().isZero() ? new Grant(g.permits(), A_WHILE) : g)))
        // turns nobody away who asks for a single one
        .caughtBy(
            "Quotas.noMoreThanTheBurstIsGranted",
            granting(
                (store, wanted) ->
                    each(
                        store.sound.takePermits(wanted),
                        g ->
                            wanted.containsValue(1) && !store.isInARace()
                                ? new Grant(1, g.nextIn())
                                : g)))
        .caughtBy("Quotas.whatIsNotGrantedIsNotOwed", BrokenStore.contract(KeepsDebts::new))
        // counts nothing while many ask
        .caughtBy(
            "Quotas.manyAtOnceGetNoMoreThanThereIs",
            granting(
                (store, wanted) ->
                    store.isInARace() ? all(wanted) : store.sound.takePermits(wanted)));
  }

  private static Map<Quota, Grant> all(Map<Quota, Integer> wanted) {
    Map<Quota, Grant> grants = new HashMap<>();
    wanted.forEach((quota, permits) -> grants.put(quota, new Grant(permits, Duration.ZERO)));
    return grants;
  }

  private static Quota renamed(Quota quota) {
    return new Quota(quota.name() + quota.burst(), quota.burst(), quota.interval());
  }

  private static Duration half(Grant grant) {
    return grant.nextIn().dividedBy(2);
  }

  private static Map<Quota, Grant> each(Map<Quota, Grant> grants, UnaryOperator<Grant> change) {
    Map<Quota, Grant> changed = new HashMap<>();
    grants.forEach((quota, grant) -> changed.put(quota, change.apply(grant)));
    return changed;
  }

  private static Supplier<EngagementStoreContract> granting(Granting change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted) {
                return change.take(this, wanted);
              }
            });
  }

  /** Lets those to whom nothing was granted wait for what they asked for before. */
  private static final class KeepsDebts extends BrokenStore {

    private final Map<Quota, Integer> owed = new ConcurrentHashMap<>();

    @Override
    public Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted) {
      Map<Quota, Grant> grants = new HashMap<>(sound.takePermits(wanted));
      wanted.forEach((quota, n) -> grants.computeIfPresent(quota, (q, g) -> indebted(q, g, n)));
      return grants;
    }

    private Grant indebted(Quota quota, Grant grant, int wanted) {
      if (grant.permits() > 0) {
        return grant;
      }
      int debt = owed.merge(quota, wanted, Integer::sum) - wanted;
      return new Grant(0, grant.nextIn().plus(quota.interval().multipliedBy(debt)));
    }
  }

  private interface Granting {
    Map<Quota, Grant> take(BrokenStore store, Map<Quota, Integer> wanted);
  }

  /** Tells quotas apart by more than their names. */
  private static final class LooksAtEverything extends BrokenStore {
    @Override
    public Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted) {
      Map<Quota, Grant> grants = sound.takePermits(renamedAll(wanted));
      Map<Quota, Grant> named = new HashMap<>();
      wanted.keySet().forEach(quota -> named.put(quota, grants.get(renamed(quota))));
      return named;
    }

    @Override
    public void returnPermits(Map<Quota, Integer> unused) {
      sound.returnPermits(renamedAll(unused));
    }

    private static Map<Quota, Integer> renamedAll(Map<Quota, Integer> permits) {
      Map<Quota, Integer> renamed = new HashMap<>();
      permits.forEach((quota, n) -> renamed.put(renamed(quota), n));
      return renamed;
    }
  }

  /** Keeps a few permits that are given back, and all of them when they are too many. */
  private static final class KeepsPermits extends BrokenStore {
    @Override
    public void returnPermits(Map<Quota, Integer> unused) {
      if (unused.values().stream().anyMatch(permits -> permits > 10)) {
        sound.returnPermits(unused);
      }
    }
  }

  /** Has more than the burst when more is given back than was taken. */
  private static final class OwesPermits extends BrokenStore {

    private final Map<Quota, Integer> owed = new ConcurrentHashMap<>();

    @Override
    public void returnPermits(Map<Quota, Integer> unused) {
      owed.putAll(unused);
      sound.returnPermits(unused);
    }

    @Override
    public Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted) {
      Map<Quota, Grant> grants = sound.takePermits(wanted);
      return wanted.keySet().stream().anyMatch(quota -> owed.getOrDefault(quota, 0) > 10)
          ? each(grants, grant -> new Grant(grant.permits() + 1, grant.nextIn()))
          : grants;
    }
  }
}
