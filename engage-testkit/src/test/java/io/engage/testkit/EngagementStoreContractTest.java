package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract of stores catches those that do not keep to it. Not every rule has a mutant of its
 * own: many follow from each other. Every group of rules has some.
 */
class EngagementStoreContractTest {

  /** Raise it with every mutant; a rule that loses its own is noticed. */
  private static final int RULES_WITH_A_MUTANT = 178;

  private static Mutants<EngagementStoreContract> mutants() {
    Mutants<EngagementStoreContract> mutants =
        Mutants.of(EngagementStoreContract.class, BrokenStore.contract(BrokenStore::new));
    StoreQueueMutants.addTo(mutants);
    StoreAttemptMutants.addTo(mutants);
    StoreOutcomeMutants.addTo(mutants);
    StoreBookMutants.addTo(mutants);
    StoreRunMutants.addTo(mutants);
    StoreLaneMutants.addTo(mutants);
    StoreReportMutants.addTo(mutants);
    StoreKeyMutants.addTo(mutants);
    StoreFailureMutants.addTo(mutants);
    return mutants;
  }

  @TestFactory
  Stream<DynamicTest> everyMutantIsCaughtByItsRuleAlone() {
    return mutants().each();
  }

  @Test
  void everyGroupOfRulesHasMutants() {
    Set<String> rules = new ContractRun<>(EngagementStoreContract.class).rules();
    Set<String> covered = mutants().covered();

    assertThat(rules).containsAll(covered);
    assertThat(groups(covered)).isEqualTo(groups(rules));
    assertThat(covered).hasSize(RULES_WITH_A_MUTANT);
  }

  private static Set<String> groups(Set<String> rules) {
    return rules.stream()
        .map(rule -> rule.substring(0, rule.indexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
