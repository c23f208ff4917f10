package io.engage.testkit;

import static io.engage.testkit.StoreMutants.changing;
import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.showingTheGate;
import static io.engage.testkit.StoreMutants.told;

import io.engage.message.Address;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.ProviderReport;
import io.engage.store.ReportResult;
import io.engage.store.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Stores that mix up for which senders an address is suppressed. */
final class StoreSenderMutants {

  private StoreSenderMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Senders.aSuppressionForOneSenderStandsBesideThoseForAll",
            knowing((to, s) -> with(s, e -> e.sender().isEmpty() || e.expiresAt().isEmpty())))
        .caughtBy(
            "Senders.anEntryForTheSameSenderIsReplaced", BrokenStore.contract(KeepsTheFirst::new))
        .caughtBy(
            "Senders.aSuppressionIsLiftedForEverySender",
            BrokenStore.contract(LiftsForNoSender::new))
        .caughtBy(
            "Senders.aSuppressionForOneSenderBeforeTheAttemptIsSeen",
            showingTheGate((group, claim, s) -> with(s, e -> e.sender().isEmpty())))
        .caughtBy(
            "Senders.theOutcomeOfAMessageMaySuppressForItsSender",
            changing(s -> ofASender(s.suppression()), StoreOutcomeMutants::withoutSuppression))
        .caughtBy(
            "Senders.aReportMaySuppressForItsSender", BrokenStore.contract(HearsOfNoSender::new));
  }

  private static boolean ofASender(Optional<Suppression> suppression) {
    return suppression.flatMap(Suppression::sender).isPresent();
  }

  private static Standing with(Standing s, Predicate<Suppression> known) {
    return told(
        s,
        s.consents(),
        s.suppressions().stream().filter(known).toList(),
        s.sentToPerson(),
        s.sentToAddress());
  }

  private static final class KeepsTheFirst extends BrokenStore {
    @Override
    public void suppress(List<Suppression> suppressions) {
      List<Suppression> some = new ArrayList<>(suppressions);
      if (some.stream().allMatch(entry -> entry.sender().isPresent())) {
        Collections.reverse(some);
      }
      sound.suppress(some);
    }
  }

  private static final class LiftsForNoSender extends BrokenStore {

    private final List<Suppression> forOne = new ArrayList<>();

    @Override
    public synchronized void suppress(List<Suppression> suppressions) {
      suppressions.stream().filter(entry -> entry.sender().isPresent()).forEach(forOne::add);
      sound.suppress(suppressions);
    }

    @Override
    public synchronized void lift(String tenant, Address address, SuppressionReason reason) {
      sound.lift(tenant, address, reason);
      sound.suppress(forOne);
    }
  }

  private static final class HearsOfNoSender extends BrokenStore {
    @Override
    public ReportResult report(ProviderReport r) {
      return sound.report(
          new ProviderReport(
              r.message(),
              r.kind(),
              r.providerId(),
              r.cause(),
              r.at(),
              r.suppression().filter(entry -> entry.sender().isEmpty())));
    }
  }
}
