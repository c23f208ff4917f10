package io.engage.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private final Results results = new Results();

  @Test
  void theFirstRoundIsTheFirstRunAndTheMedianOfTheOthersIsWarm() {
    for (int rate : List.of(10, 400, 100, 200)) {
      results.add("ours", sample(rate));
    }
    assertThat(results.first("ours", Sample::rate)).hasValue(10);
    assertThat(results.warm("ours", Sample::rate)).hasValue(200);
  }

  @Test
  void whoCannotRunHasNoFiguresAndAReason() {
    results.add("ours", sample(10));
    results.cannotRun("ours", "no such program");
    assertThat(results.first("ours", Sample::rate)).isEmpty();
    assertThat(results.whyNot("ours")).contains("no such program");
  }

  @Test
  void whatNobodyMeasuredIsAbsent() {
    results.add("ours", sample(10));
    results.add("ours", sample(10));
    assertThat(results.warm("ours", Sample::cpuMicros)).isEmpty();
  }

  @Test
  void aGoalIsMetByARatioOfAtLeastTheBoundAndNotByLess() {
    for (int round = 0; round < 2; round++) {
      results.add("ours", sample(150));
      results.add("slow", sample(50));
      results.add("slower", sample(30));
    }
    Goal goal =
        Goal.atLeast(
            3, "≥ 3×", Goal.rate("ours"), Goal.best(Goal.rate("slow"), Goal.rate("slower")));
    assertThat(goal.figure().apply(results).orElseThrow()).isEqualTo(3, within(1e-9));
    assertThat(goal.isMetBy(3)).isTrue();
    assertThat(goal.isMetBy(2.99)).isFalse();
  }

  @Test
  void aGoalThatIsACeilingIsMetByLess() {
    Goal goal = Goal.atMost(25, "≤ 25 ms", Goal.p99("ours"));
    assertThat(goal.isMetBy(24)).isTrue();
    assertThat(goal.isMetBy(26)).isFalse();
  }

  private static Sample sample(int rate) {
    return new Sample(rate, 1, Double.NaN, Double.NaN, Double.NaN);
  }
}
