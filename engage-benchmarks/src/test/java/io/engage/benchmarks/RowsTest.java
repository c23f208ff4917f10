package io.engage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.engage.benchmarks.run.Entrant;
import io.engage.benchmarks.run.Results;
import io.engage.benchmarks.run.Row;
import io.engage.benchmarks.run.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void everyRowHasAnIdOfItsOwn() {
    assertThat(Rows.all()).extracting(Row::id).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void everyEntrantHasANameOfItsOwnInItsRowAndCanBeFoundByIt() {
    for (Row row : Rows.all()) {
      assertThat(row.entrants()).extracting(Entrant::name).doesNotHaveDuplicates();
      row.entrants()
          .forEach(one -> assertThat(Rows.find(row.id()).entrant(one.name()).kind()).isNotNull());
    }
  }

  @Test
  void everyGoalOfOurOwnSpeaksOfEntrantsThatAreThere() {
    for (Row row : Rows.all()) {
      Results results = new Results();
      for (Entrant entrant : row.entrants()) {
        for (int round = 0; round < 3; round++) {
          results.add(entrant.name(), new Sample(10, 1, 5, 2, 3));
        }
      }
      assertThat(row.goals()).isNotEmpty();
      row.goals().forEach(goal -> assertThat(goal.figure().apply(results)).isPresent());
    }
  }

  @Test
  void anEntrantThatIsNotThereIsNamed() {
    Row row = new Row("1", "", "", 1, List.of(), List.of(), "");
    assertThatIllegalArgumentException().isThrownBy(() -> row.entrant("nobody"));
  }
}
