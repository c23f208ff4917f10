package io.engage.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract passes a store that keeps to it, and catches those that do not. */
class EngagementStoreContractTest {

  @TestFactory
  Stream<DynamicTest> everyMutantOfTheFirstHalfIsCaughtByItsRuleAlone() {
    return StoreMutants.all().firstHalf();
  }
}
