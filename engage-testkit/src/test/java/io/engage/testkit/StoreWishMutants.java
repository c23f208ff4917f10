package io.engage.testkit;

import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.showingTheGate;
import static io.engage.testkit.StoreMutants.told;

import io.engage.message.CapKey;
import io.engage.message.Consent;
import io.engage.message.Preferences;
import io.engage.store.ConsentEntry;
import io.engage.store.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that remember wrongly what people want, and what they ever said. */
final class StoreWishMutants {

  private StoreWishMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoForgetsPreferences(mutants);
    whoRecordsPreferencesWrongly(mutants);
    whoKeepsTheLedgerWrongly(mutants);
    whoForgetsDetails(mutants);
  }

  private static void whoForgetsPreferences(Mutants<EngagementStoreContract> mutants) {
    mutants
        // forgets pauses
        .caughtBy(
            "Preferences.preferencesAreKeptAsTheyWereSaid",
            knowing(
                (to, s) ->
                    preferring(
                        s,
                        s.preferences().stream()
                            .map(
                                p ->
                                    Preferences.none(p.of(), p.source(), p.at())
                                        .withAllOff(p.allOff())
                                        .withTopics(p.topics()))
                            .toList())))
        .caughtBy(
            "Preferences.aPersonAndAnAddressHaveTheirOwn",
            knowing((to, s) -> preferring(s, s.preferences().stream().limit(1).toList())))
        .caughtBy(
            "Preferences.preferencesBetweenClaimAndAttemptAreSeen",
            showingTheGate((group, claim, s) -> preferring(s, List.of())));
  }

  private static void whoRecordsPreferencesWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        // goes by the clock of whoever said it
        .caughtBy(
            "Preferences.whatIsSaidLaterReplacesAllOfIt",
            preferring(
                all -> all.stream().filter(p -> !p.at().isBefore(StoreScenario.NOW)).toList()))
        .caughtBy(
            "Preferences.withinOneListTheLastPreferencesCount",
            preferring(
                all -> {
                  List<Preferences> backwards = new ArrayList<>(all);
                  Collections.reverse(backwards);
                  return backwards;
                }))
        .caughtBy(
            "Preferences.preferencesOfOthersAreNotShown",
            preferring(all -> all.stream().map(StoreWishMutants::ofSheba).toList()));
  }

  private static void whoKeepsTheLedgerWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "ConsentLedger.everyWordIsKeptInTheOrderInWhichItWasWritten",
            remembering(all -> all.stream().distinct().toList()))
        .caughtBy(
            "ConsentLedger.entriesBearTheTimeOfTheStore",
            remembering(
                all ->
                    all.stream()
                        .map(e -> new ConsentEntry(e.consent(), e.consent().at()))
                        .toList()))
        .caughtBy(
            "ConsentLedger.theHistoryOfOthersIsNotShown",
            BrokenStore.contract(TellsOfAllTenants::new))
        // loses its way where many write at once
        .caughtBy(
            "ConsentLedger.ofManyWordsTheLastEntryIsTheOneThatCounts",
            remembering(
                all -> {
                  List<ConsentEntry> other = new ArrayList<>(all);
                  Collections.rotate(other, all.size() == 8 ? 1 : 0);
                  return other;
                }));
  }

  private static void whoForgetsDetails(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "ConsentLedger.anEntrySaysAllThatWasSaid",
            remembering(
                all ->
                    all.stream()
                        .map(e -> new ConsentEntry(toNoText(e.consent()), e.recordedAt()))
                        .toList()))
        .caughtBy(
            "ConsentLedger.aConsentSaysWhoWroteItDownAndToWhichText",
            knowing(
                (to, s) ->
                    told(
                        s,
                        s.consents().stream().map(StoreWishMutants::toNoText).toList(),
                        s.suppressions(),
                        s.sentToPerson(),
                        s.sentToAddress())));
  }

  private static Standing preferring(Standing s, List<Preferences> preferences) {
    return new Standing(
        s.consents(),
        s.suppressions(),
        preferences,
        s.softBounces(),
        s.sentToPerson(),
        s.sentToAddress(),
        s.ahead());
  }

  private static Preferences ofSheba(Preferences p) {
    return new Preferences(
        new CapKey(StoreScenario.TENANT, p.of().subject()),
        p.allOff(),
        p.pausedUntil(),
        p.topics(),
        p.source(),
        p.at());
  }

  private static Consent toNoText(Consent c) {
    return new Consent(
        c.tenant(),
        c.recipientId(),
        c.role(),
        c.purpose(),
        c.topic(),
        c.channel(),
        c.granted(),
        c.source(),
        c.at(),
        c.by(),
        Optional.empty());
  }

  private static Supplier<EngagementStoreContract> preferring(
      UnaryOperator<List<Preferences>> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public void recordPreferences(List<Preferences> preferences) {
                sound.recordPreferences(change.apply(preferences));
              }
            });
  }

  private static Supplier<EngagementStoreContract> remembering(
      UnaryOperator<List<ConsentEntry>> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public List<ConsentEntry> consentHistory(String tenant, String recipientId) {
                return change.apply(sound.consentHistory(tenant, recipientId));
              }
            });
  }

  private static final class TellsOfAllTenants extends BrokenStore {
    @Override
    public List<ConsentEntry> consentHistory(String tenant, String recipientId) {
      return Stream.of(tenant, "tutormax")
          .flatMap(one -> sound.consentHistory(one, recipientId).stream())
          .toList();
    }
  }
}
