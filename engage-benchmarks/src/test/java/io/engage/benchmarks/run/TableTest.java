package io.engage.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Contender.Factory NOBODY =
      place -> {
        throw new IllegalStateException("not run here");
      };

  private final Results results = new Results();
  private final Row row =
      new Row(
          "9",
          "queue insert",
          "rows",
          1_000,
          List.of(
              Entrant.limit("COPY", NOBODY),
              Entrant.peer("peer", NOBODY),
              Entrant.ours("engage", NOBODY)),
          List.of(
              Goal.atLeast(0.5, "≥ 0.5× COPY", Goal.rate("engage"), Goal.rate("COPY")),
              Goal.atLeast(9, "≥ 9× peer", Goal.rate("engage"), Goal.rate("peer"))),
          "");

  @Test
  void aGoalThatIsMetAndOneThatIsMissedAreToldApart() {
    run("COPY", 1_000);
    run("peer", 200);
    run("engage", 600);
    assertThat(markdown())
        .contains("| 9 | queue insert | 1,000 | 200 | 600 | 0.60 | 3.00 | ≥ 0.5× COPY | 0.60 | yes")
        .contains("| ≥ 9× peer | 3.00 | **no** |");
  }

  @Test
  void whoDidNotRunIsShownWithTheReason() {
    run("COPY", 1_000);
    run("engage", 600);
    results.cannotRun("peer", "not installed");
    assertThat(markdown())
        .contains("| peer (peer) | not run: not installed |")
        .contains("| ≥ 9× peer |  | not run |");
  }

  @Test
  void everyLineOfTheSummaryHasAsManyCellsAsItsHead() {
    run("engage", 600);
    List<String> lines = markdown().lines().takeWhile(line -> line.startsWith("|")).toList();
    assertThat(lines).hasSize(4);
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == '|').count() == 11);
  }

  private void run(String entrant, int rate) {
    for (int round = 0; round < 2; round++) {
      results.add(entrant, new Sample(rate, 1, 10, Double.NaN, Double.NaN));
    }
  }

  private String markdown() {
    Table table = new Table();
    table.add(row, results);
    return table.markdown();
  }
}
