package io.engage.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract passes a store that keeps to it, and catches those that do not. */
class EngagementStoreContractTest {

  @TestFactory
  Stream<DynamicTest> everyMutantIsCaughtByItsRuleAlone() {
    Mutants<EngagementStoreContract> mutants =
        Mutants.of(EngagementStoreContract.class, BrokenStore.contract(BrokenStore::new));
    StorePlanMutants.addTo(mutants);
    StoreQueueMutants.addTo(mutants);
    StoreAttemptMutants.addTo(mutants);
    StoreCapMutants.addTo(mutants);
    StoreOutcomeMutants.addTo(mutants);
    StoreBookMutants.addTo(mutants);
    StoreLedgerMutants.addTo(mutants);
    StoreRunMutants.addTo(mutants);
    StorePageMutants.addTo(mutants);
    StoreLaneMutants.addTo(mutants);
    StoreReportMutants.addTo(mutants);
    StoreKeyMutants.addTo(mutants);
    StoreGenerationMutants.addTo(mutants);
    StoreFailureMutants.addTo(mutants);
    StoreQuotaMutants.addTo(mutants);
    StorePolicyMutants.addTo(mutants);
    StoreWishMutants.addTo(mutants);
    StoreSenderMutants.addTo(mutants);
    StoreBounceMutants.addTo(mutants);
    StoreAheadMutants.addTo(mutants);
    return mutants.tests();
  }
}
