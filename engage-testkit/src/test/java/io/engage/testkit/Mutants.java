package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Broken implementations of a contract, each with the one rule that catches it.
 *
 * @param <C> the contract
 */
final class Mutants<C> {

  private final ContractRun<C> run;
  private final Supplier<? extends C> sound;
  private final List<Mutant<C>> mutants = new ArrayList<>();

  private Mutants(ContractRun<C> run, Supplier<? extends C> sound) {
    this.run = run;
    this.sound = sound;
  }

  /** Of an implementation that keeps the contract and can be made to do everything. */
  static <C> Mutants<C> of(Class<C> contract, Supplier<? extends C> sound) {
    return new Mutants<>(new ContractRun<>(contract), sound);
  }

  /** This one is caught by this rule and by no other. */
  Mutants<C> caughtBy(String rule, Supplier<? extends C> broken) {
    mutants.add(new Mutant<>(rule, broken));
    return this;
  }

  /** One test for each mutant, and two for the table itself. */
  Stream<DynamicTest> tests() {
    return Stream.concat(ofTheTable(), of(mutants));
  }

  /** The same without the second half of the mutants, for a process of its own. */
  Stream<DynamicTest> firstHalf() {
    return Stream.concat(ofTheTable(), of(mutants.subList(0, mutants.size() / 2)));
  }

  /** The second half of the mutants. */
  Stream<DynamicTest> secondHalf() {
    return of(mutants.subList(mutants.size() / 2, mutants.size()));
  }

  private Stream<DynamicTest> ofTheTable() {
    return Stream.of(
        dynamicTest("what is sound passes, and no rule is skipped", this::soundPasses),
        dynamicTest("every rule has a mutant", this::everyRuleHasAMutant));
  }

  private Stream<DynamicTest> of(List<Mutant<C>> some) {
    return some.stream().map(mutant -> dynamicTest(mutant.rule, () -> caught(mutant)));
  }

  private void soundPasses() {
    ContractRun.Result result = run.of(sound);

    assertThat(result.failed()).isEmpty();
    assertThat(result.skipped()).isEmpty();
  }

  private void everyRuleHasAMutant() {
    Set<String> covered = new TreeSet<>();
    mutants.forEach(mutant -> covered.add(mutant.rule));

    assertThat(covered).isEqualTo(run.rules());
  }

  private void caught(Mutant<C> mutant) {
    assertThat(run.of(mutant.broken).failed()).containsOnlyKeys(mutant.rule);
  }

  private record Mutant<C>(String rule, Supplier<? extends C> broken) {}
}
