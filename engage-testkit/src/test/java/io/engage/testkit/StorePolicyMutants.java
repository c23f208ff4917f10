package io.engage.testkit;

import static io.engage.testkit.StoreMutants.handingOver;
import static io.engage.testkit.StoreMutants.telling;

import io.engage.message.AtCap;
import io.engage.message.Message;
import io.engage.message.Terms;
import io.engage.store.Claim;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerEntry;
import io.engage.store.PolicyRevision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that keep the terms of messages and the settings of tenants wrongly. */
final class StorePolicyMutants {

  private StorePolicyMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoForgetsTerms(mutants);
    whoMixesUpVersions(mutants);
    whoRecordsVersionsWrongly(mutants);
  }

  private static void whoForgetsTerms(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Terms.theTermsOfAMessageAreKept",
            telling(
                entry -> entry.message().terms().atCap() instanceof AtCap.NextChannel,
                StorePolicyMutants::usual))
        .caughtBy(
            "Terms.theTermsComeWithTheClaim",
            handingOver(
                claim -> true,
                c -> new Claim(usual(c.message()), c.progress(), c.words(), c.fence())))
        .caughtBy(
            "Terms.theTermsMoveAlongWithAMessage",
            telling(entry -> StoreMutants.isMoved(entry.progress()), StorePolicyMutants::usual));
  }

  private static void whoMixesUpVersions(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Policies.nothingIsKnownOfATenantWithoutSettings",
            listing(
                store ->
                    store.policies().isEmpty()
                        ? List.of(
                            new PolicyRevision(
                                StoreScenario.TENANT, 0, "{}", "", "", StoreScenario.NOW))
                        : store.policies()))
        .caughtBy(
            "Policies.theNewestVersionOfEachTenantCounts",
            listing(
                store ->
                    store.policies().stream()
                        .map(newest -> oldest(store.policyHistory(newest.tenant())))
                        .toList()))
        .caughtBy(
            "Policies.theHistoryOfATenantBeginsWithTheNewest",
            BrokenStore.contract(BeginsWithTheOldest::new));
  }

  private static void whoRecordsVersionsWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Policies.aVersionIsKeptAsItWasRecorded",
            recording((store, revision) -> store.sound.record(with(revision, r -> "?"))))
        .caughtBy(
            "Policies.aVersionThatIsNotTheNextIsRefused",
            recording((store, revision) -> store.sound.record(revision) || revision.number() == 0))
        .caughtBy(
            "Policies.ofManyThatChangeTheSameVersionOneDoes",
            recording((store, revision) -> store.sound.record(revision) || store.isInARace()));
  }

  private static PolicyRevision with(PolicyRevision r, UnaryOperator<String> change) {
    boolean isAscii = r.by().chars().allMatch(letter -> letter < 128);
    String by = isAscii ? r.by() : change.apply(r.by());
    return new PolicyRevision(r.tenant(), r.number(), r.settings(), by, r.reason(), r.at());
  }

  private static PolicyRevision oldest(List<PolicyRevision> history) {
    return history.get(history.size() - 1);
  }

  private static LedgerEntry usual(LedgerEntry entry) {
    return new LedgerEntry(
        usual(entry.message()), entry.progress(), entry.words(), entry.history());
  }

  private static Message usual(Message message) {
    return message.on(Terms.usual());
  }

  private static Supplier<EngagementStoreContract> recording(
      BiPredicate<BrokenStore, PolicyRevision> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public boolean record(PolicyRevision revision) {
                return change.test(this, revision);
              }
            });
  }

  private static Supplier<EngagementStoreContract> listing(
      Function<EngagementStore, List<PolicyRevision>> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public List<PolicyRevision> policies() {
                return change.apply(sound);
              }
            });
  }

  private static final class BeginsWithTheOldest extends BrokenStore {
    @Override
    public List<PolicyRevision> policyHistory(String tenant) {
      List<PolicyRevision> history = new ArrayList<>(sound.policyHistory(tenant));
      Collections.reverse(history);
      return history;
    }
  }
}
