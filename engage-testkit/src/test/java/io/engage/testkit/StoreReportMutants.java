package io.engage.testkit;

import static io.engage.message.MessageState.BOUNCED;
import static io.engage.message.MessageState.DELIVERED;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.OUTCOME_UNKNOWN;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SENT;
import static io.engage.store.ReportResult.NOTHING_NEW;
import static io.engage.store.ReportResult.NOT_FOUND;
import static io.engage.store.ReportResult.RECORDED;
import static io.engage.testkit.StoreMutants.by;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.telling;

import io.engage.message.Addressee;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.Claim;
import io.engage.store.LedgerEntry;
import io.engage.store.ProviderReport;
import io.engage.store.ProviderReport.Kind;
import io.engage.store.ReportResult;
import io.engage.store.Settlement;
import io.engage.store.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Stores that record providers' reports wrongly. */
final class StoreReportMutants {

  private StoreReportMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoRecordsWrongly(mutants);
    whoAnswersWrongly(mutants);
    whoForgets(mutants);
  }

  private static void whoRecordsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Reports.anAttemptInProgressEndsWithTheReport",
            ignoring((store, r) -> is(store, r, SENDING) && r.kind() == Kind.ACCEPTED))
        .caughtBy("Reports.theOutcomeOfTheWorkerThenComesTooLate", settlingReported())
        .caughtBy(
            "Reports.anUnknownOutcomeIsResolved",
            ignoring((store, r) -> is(store, r, OUTCOME_UNKNOWN)))
        .caughtBy(
            "Reports.whatWasSentArrivesOrComesBack",
            ignoring((store, r) -> is(store, r, SENT) && r.kind() == Kind.FAILED))
        .caughtBy(
            "Reports.aRetryOfWhatTheProviderHasIsCalledOff",
            ignoring((store, r) -> is(store, r, SCHEDULED) && isInDoubt(store, r)))
        .caughtBy(
            "Reports.newsAndOutcomeAtOnceLeaveALegalPath",
            ignoring((store, r) -> store.isInARace()))
        .caughtBy(
            "Reports.theLedgerSaysWhatTheProviderSaid",
            reporting(
                (store, r) ->
                    store.sound.report(
                        new ProviderReport(
                            r.message(),
                            r.kind(),
                            Optional.empty(),
                            r.cause(),
                            r.at(),
                            r.suppression()))));
  }

  private static void whoAnswersWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Reports.aRetryOfWhatCertainlyDidNotGoOutIsMade",
            answering(NOTHING_NEW, (store, r) -> is(store, r, SCHEDULED)))
        .caughtBy(
            "Reports.earlierNewsDoesNotUndoLater",
            answering(
                NOTHING_NEW, (store, r) -> is(store, r, DELIVERED) && r.kind() == Kind.ACCEPTED))
        .caughtBy(
            "Reports.theSameNewsTwiceIsNothingNew",
            answering(
                NOTHING_NEW, (store, r) -> is(store, r, DELIVERED) && r.kind() == Kind.DELIVERED))
        .caughtBy(
            "Reports.whatWasNeverSentHasNoNews",
            answering(NOTHING_NEW, (store, r) -> is(store, r, MessageState.READY)))
        .caughtBy(
            "Reports.aMessageThatIsNotThereIsNotFound",
            reporting(
                (store, r) -> {
                  ReportResult result = store.sound.report(r);
                  return result == NOT_FOUND ? NOTHING_NEW : result;
                }));
  }

  private static void whoForgets(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Reports.theProvidersNameOfAMessageIsNotForgotten",
            telling(in(BOUNCED), e -> by(e, e.progress().provider(), Optional.empty())))
        .caughtBy(
            "Reports.theAddressIsSuppressedWithTheNews",
            withoutSuppression((store, r) -> is(store, r, SENT)))
        .caughtBy(
            "Reports.theAddressIsSuppressedEvenIfTheMessageHasNoNews",
            withoutSuppression((store, r) -> is(store, r, BOUNCED)))
        .caughtBy(
            "Reports.whatWasNeverSentGivesItsPlacesBack",
            BrokenStore.contract(() -> new HidesPlaces(Kind.FAILED, true)))
        .caughtBy(
            "Reports.whatCameBackKeepsItsPlaces",
            BrokenStore.contract(() -> new HidesPlaces(Kind.BOUNCED, false)));
  }

  private static boolean is(BrokenStore store, ProviderReport report, MessageState state) {
    return store.stateOf(report.message()).equals(Optional.of(state));
  }

  private static boolean isInDoubt(BrokenStore store, ProviderReport report) {
    return store.find(report.message()).orElseThrow().progress().possibleDuplicate();
  }

  private static Supplier<EngagementStoreContract> reporting(Reporting change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public ReportResult report(ProviderReport report) {
                return change.report(this, report);
              }
            });
  }

  private static Supplier<EngagementStoreContract> ignoring(When when) {
    return reporting(
        (store, report) -> when.holds(store, report) ? RECORDED : store.sound.report(report));
  }

  private static Supplier<EngagementStoreContract> answering(ReportResult right, When when) {
    return reporting(
        (store, report) -> {
          boolean applies = when.holds(store, report);
          ReportResult result = store.sound.report(report);
          return applies && result == right ? RECORDED : result;
        });
  }

  private static Supplier<EngagementStoreContract> withoutSuppression(When when) {
    return reporting(
        (store, r) ->
            store.sound.report(
                when.holds(store, r)
                    ? new ProviderReport(
                        r.message(), r.kind(), r.providerId(), r.cause(), r.at(), Optional.empty())
                    : r));
  }

  /** Says that an outcome was recorded which came after the provider's report. */
  private static Supplier<EngagementStoreContract> settlingReported() {
    return StoreMutants.settling(
        (store, all) -> {
          Set<MessageId> settled = new HashSet<>(store.sound.settle(all));
          all.stream()
              .filter(s -> s.last() == FAILED)
              .map(Settlement::claim)
              .map(Claim::id)
              .filter(id -> store.stateOf(id).equals(Optional.of(DELIVERED)))
              .forEach(settled::add);
          return settled;
        });
  }

  /** Shows the places of those of whom something was reported otherwise than they are. */
  private static final class HidesPlaces extends BrokenStore {

    private final Kind kind;
    private final boolean kept;
    private final Set<Addressee> reported = ConcurrentHashMap.newKeySet();
    private final Set<Standing> before = ConcurrentHashMap.newKeySet();

    HidesPlaces(Kind kind, boolean kept) {
      this.kind = kind;
      this.kept = kept;
    }

    @Override
    public ReportResult report(ProviderReport report) {
      Optional<LedgerEntry> entry = sound.find(report.message());
      Predicate<LedgerEntry> applies = e -> e.progress().state() == SENDING;
      if (report.kind() == kind && entry.filter(applies).isPresent()) {
        Addressee to = entry.get().message().to();
        before.addAll(sound.standings(List.of(to)));
        reported.add(to);
      }
      return sound.report(report);
    }

    @Override
    Standing shown(Addressee addressee, Standing standing) {
      if (!reported.contains(addressee)) {
        return standing;
      }
      Standing other = kept ? before.iterator().next() : Standing.unknown();
      return StoreMutants.told(
          standing,
          standing.consents(),
          standing.suppressions(),
          other.sentToPerson(),
          other.sentToAddress());
    }
  }

  private interface Reporting {
    ReportResult report(BrokenStore store, ProviderReport report);
  }

  private interface When {
    boolean holds(BrokenStore store, ProviderReport report);
  }
}
