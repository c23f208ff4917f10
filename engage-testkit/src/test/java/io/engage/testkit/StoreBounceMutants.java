package io.engage.testkit;

import static io.engage.testkit.StoreMutants.changing;
import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.settling;
import static io.engage.testkit.StoreMutants.showingTheGate;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.MessageId;
import io.engage.store.ProviderReport;
import io.engage.store.ProviderReport.Kind;
import io.engage.store.ReportResult;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.SoftBounces;
import io.engage.store.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Stores that count the bounces of addresses wrongly. */
final class StoreBounceMutants {

  private StoreBounceMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoCountsWrongly(mutants);
    whoForgetsWrongly(mutants);
    whoShowsOthers(mutants);
  }

  private static void whoCountsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Bounces.bouncesInARowAreCounted",
            settling((store, all) -> store.sound.settle(oneForEachAddress(all))))
        .caughtBy(
            "Bounces.anOutcomeThatComesTooLateCountsNothing",
            BrokenStore.contract(CountsTheLate::new))
        .caughtBy(
            "Bounces.manyThreadsLoseNoBounce",
            settling(
                (store, all) ->
                    store.sound.settle(
                        all.stream()
                            .map(s -> store.isInARace() ? with(s, SoftBounces.SAME) : s)
                            .toList())));
  }

  private static void whoForgetsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Bounces.aSuccessForgetsThem",
            changing(
                s -> s.bounces() == SoftBounces.NONE && s.places() == Places.KEEP,
                s -> with(s, SoftBounces.SAME)))
        .caughtBy(
            "Bounces.anOutcomeThatSaysNothingLeavesThem",
            changing(s -> s.bounces() == SoftBounces.SAME, s -> with(s, SoftBounces.NONE)))
        .caughtBy(
            "Bounces.aDeliveryForgetsThem",
            forgettingAt((report, result) -> report.kind() == Kind.ACCEPTED))
        .caughtBy(
            "Bounces.aDeliveryThatIsNoNewsForgetsNone",
            forgettingAt(
                (report, result) ->
                    report.kind() == Kind.DELIVERED && result == ReportResult.NOTHING_NEW))
        .caughtBy(
            "Bounces.theyAreForgottenWhenTheHostSaysSo", BrokenStore.contract(ForgetsForAll::new));
  }

  private static void whoShowsOthers(Mutants<EngagementStoreContract> mutants) {
    mutants
        // counts by the person alone
        .caughtBy(
            "Bounces.bouncesAreTheAddressesWhoeverHasIt",
            knowing(
                (to, s) -> to.address().identity().startsWith(to.recipientId()) ? s : with(s, 0)))
        .caughtBy("Bounces.theGateSeesTheBounces", showingTheGate((group, claim, s) -> with(s, 0)));
  }

  static Settlement with(Settlement s, SoftBounces bounces) {
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
        s.suppression(),
        bounces);
  }

  private static Standing with(Standing s, int softBounces) {
    return new Standing(
        s.consents(),
        s.suppressions(),
        s.preferences(),
        softBounces,
        s.sentToPerson(),
        s.sentToAddress(),
        s.ahead());
  }

  private static List<Settlement> oneForEachAddress(List<Settlement> all) {
    Set<CapKey> seen = new HashSet<>();
    List<Settlement> some = new ArrayList<>();
    for (Settlement s : all) {
      boolean again = !seen.add(s.claim().message().to().addressKey());
      some.add(again && s.bounces() == SoftBounces.ONE_MORE ? with(s, SoftBounces.SAME) : s);
    }
    return some;
  }

  private static Supplier<EngagementStoreContract> forgettingAt(
      BiPredicate<ProviderReport, ReportResult> when) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public ReportResult report(ProviderReport report) {
                ReportResult result = sound.report(report);
                if (when.test(report, result)) {
                  sound
                      .find(report.message())
                      .map(entry -> entry.message().to())
                      .ifPresent(to -> sound.forgetSoftBounces(to.tenant(), to.address()));
                }
                return result;
              }
            });
  }

  /** Counts what a message comes to after its claim was lost. */
  private static final class CountsTheLate extends BrokenStore {

    private final Set<CapKey> late = ConcurrentHashMap.newKeySet();

    @Override
    public Set<MessageId> settle(List<Settlement> settlements) {
      Set<MessageId> settled = sound.settle(settlements);
      settlements.stream()
          .filter(s -> s.bounces() == SoftBounces.ONE_MORE && !settled.contains(s.claim().id()))
          .forEach(s -> late.add(s.claim().message().to().addressKey()));
      return settled;
    }

    @Override
    Standing shown(Addressee to, Standing s) {
      return late.contains(to.addressKey()) ? with(s, s.softBounces() + 1) : s;
    }
  }

  private static final class ForgetsForAll extends BrokenStore {
    @Override
    public void forgetSoftBounces(String tenant, Address address) {
      sound.forgetSoftBounces(StoreScenario.TENANT, address);
    }
  }
}
