package io.engage.testkit;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.Grant;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import io.engage.store.Quota;
import io.engage.store.RedriveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that list dead letters, drive them again and grant permits wrongly. */
final class StoreFailureMutants {

  private StoreFailureMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoListsWrongly(mutants);
    whoRedrivesWrongly(mutants);
    whoGrantsWrongly(mutants);
  }

  private static void whoListsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "DeadLetters.whatFailedIsListedWithItsReason",
            listing(
                (store, query) ->
                    store.sound.deadLetters(query).stream()
                        .map(
                            letter ->
                                letter.reason().startsWith("550")
                                    ? new DeadLetter(letter.message(), letter.since(), "failed")
                                    : letter)
                        .toList()))
        .caughtBy(
            "DeadLetters.whatAProviderReportsAsFailedIsListedToo",
            listing(
                (store, query) ->
                    store.sound.deadLetters(query).stream()
                        .filter(letter -> !letter.reason().equals("30008"))
                        .toList()))
        .caughtBy(
            "DeadLetters.nothingElseIsListed",
            listing(
                (store, query) -> {
                  List<DeadLetter> all = new ArrayList<>(store.sound.deadLetters(query));
                  all.addAll(
                      store.sound.deadLetters(
                          new DeadLetterQuery("tutormax", Optional.empty(), 10)));
                  return all;
                }))
        .caughtBy(
            "DeadLetters.deadLettersComeInPages",
            listing(
                (store, query) ->
                    store.sound.deadLetters(DeadLetterQuery.of(query.tenant()).size(50))));
  }

  private static void whoRedrivesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "DeadLetters.whatIsDrivenAgainIsDueAtOnceWithItsWords",
            driving((store, id, cause, now) -> store.sound.redrive(id, "redriven", now)))
        .caughtBy(
            "Settlements.anAttemptThatIsSparedDoesNotCount",
            StoreMutants.telling(
                entry -> !StoreMutants.went(entry, MessageState.FAILED),
                StoreFailureMutants::allCount))
        .caughtBy(
            "DeadLetters.whatIsDrivenAgainHasAllItsRetries",
            StoreMutants.telling(
                entry -> StoreMutants.went(entry, MessageState.FAILED),
                StoreFailureMutants::allCount))
        .caughtBy(
            "DeadLetters.whatIsDrivenAgainIsNoLongerListed",
            listing(
                (store, query) ->
                    store.sound.deadLetters(query).stream()
                        .filter(letter -> !letter.reason().equals("again"))
                        .toList()))
        .caughtBy(
            "DeadLetters.whatIsDrivenAgainKeepsItsKey",
            StoreMutants.planning(
                (store, messages, now) ->
                    store.sound.plan(messages, now).stream()
                        .map(
                            r ->
                                store
                                        .sound
                                        .find(r.id())
                                        .filter(e -> StoreMutants.went(e, MessageState.FAILED))
                                        .isPresent()
                                    ? StoreMutants.as(PlanResult.Kind.PLANNED, r)
                                    : r)
                        .toList()))
        .caughtBy(
            "DeadLetters.onlyWhatFailedIsDrivenAgain",
            driving(
                (store, id, cause, now) -> {
                  RedriveResult result = store.sound.redrive(id, cause, now);
                  return result == RedriveResult.NOT_FOUND ? RedriveResult.NOT_FAILED : result;
                }));
  }

  private static void whoGrantsWrongly(Mutants<EngagementStoreContract> mutants) {
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
        .caughtBy(
            "Quotas.aQuotaIsKnownByItsName",
            granting(
                (store, wanted) -> {
                  Map<Quota, Integer> renamed = new HashMap<>();
                  wanted.forEach((quota, n) -> renamed.put(renamed(quota), n));
                  Map<Quota, Grant> grants = store.sound.takePermits(renamed);
                  Map<Quota, Grant> named = new HashMap<>();
                  wanted.keySet().forEach(q -> named.put(q, grants.get(renamed(q))));
                  return named;
                }))
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

  private static LedgerEntry allCount(LedgerEntry entry) {
    Progress p = entry.progress();
    return StoreMutants.with(
        entry,
        new Progress(
            p.state(),
            p.due(),
            p.attempts(),
            0,
            p.possibleDuplicate(),
            p.reason(),
            p.provider(),
            p.providerId()));
  }

  private static Supplier<EngagementStoreContract> listing(Listing change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public List<DeadLetter> deadLetters(DeadLetterQuery query) {
                return change.list(this, query);
              }
            });
  }

  private static Supplier<EngagementStoreContract> driving(Driving change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public RedriveResult redrive(MessageId message, String cause, Instant now) {
                return change.redrive(this, message, cause, now);
              }
            });
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

  private interface Listing {
    List<DeadLetter> list(BrokenStore store, DeadLetterQuery query);
  }

  private interface Driving {
    RedriveResult redrive(BrokenStore store, MessageId message, String cause, Instant now);
  }

  private interface Granting {
    Map<Quota, Grant> take(BrokenStore store, Map<Quota, Integer> wanted);
  }
}
