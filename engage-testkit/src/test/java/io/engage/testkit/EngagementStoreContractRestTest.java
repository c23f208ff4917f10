package io.engage.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@link EngagementStoreContractTest} leaves, for a process beside it. */
class EngagementStoreContractRestTest {

  @TestFactory
  Stream<DynamicTest> everyMutantOfTheSecondHalfIsCaughtByItsRuleAlone() {
    return StoreMutants.all().secondHalf();
  }
}
