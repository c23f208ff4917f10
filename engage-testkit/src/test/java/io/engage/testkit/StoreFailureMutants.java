package io.engage.testkit;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.AttemptResult;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import io.engage.store.RedriveResult;
import io.engage.store.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores that list dead letters and drive them again wrongly. */
final class StoreFailureMutants {

  private StoreFailureMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoListsWrongly(mutants);
    whoRedrivesWrongly(mutants);
    whoRevivesWrongly(mutants);
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
                        .toList()));
  }

  private static void whoRevivesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "DeadLetters.onlyWhatFailedIsDrivenAgain",
            driving(
                (store, id, cause, now) -> {
                  RedriveResult result = store.sound.redrive(id, cause, now);
                  return result == RedriveResult.NOT_FOUND ? RedriveResult.NOT_FAILED : result;
                }))
        // loses what it cannot send without words
        .caughtBy(
            "DeadLetters.whatFailedWithoutWordsStillNeedsThem",
            StoreMutants.attempting(
                (store, group, now, gate) -> {
                  try {
                    return store.sound.attempt(group, now, gate);
                  } catch (IllegalArgumentException e) {
                    return group.stream().map(c -> new AttemptResult(c, new Lost())).toList();
                  }
                }))
        // takes an outcome from before the failure for one of the new life
        .caughtBy(
            "DeadLetters.anOutcomeFromBeforeDoesNotReachWhatIsDrivenAgain",
            StoreMutants.settling(
                (store, all) ->
                    store.sound.settle(all.stream().map(s -> ofTheNewLife(store, s)).toList())));
  }

  private static Settlement ofTheNewLife(BrokenStore store, Settlement s) {
    Optional<LedgerEntry> entry = store.sound.find(s.claim().id());
    return entry.filter(e -> StoreMutants.went(e, MessageState.FAILED)).isEmpty()
        ? s
        : new Settlement(
            store.claims.getOrDefault(s.claim().id(), s.claim()),
            s.path(),
            s.at(),
            s.due(),
            s.cause(),
            s.provider(),
            s.providerId(),
            s.tries(),
            s.places(),
            s.possibleDuplicate(),
            s.suppression());
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

  private interface Listing {
    List<DeadLetter> list(BrokenStore store, DeadLetterQuery query);
  }

  private interface Driving {
    RedriveResult redrive(BrokenStore store, MessageId message, String cause, Instant now);
  }
}
