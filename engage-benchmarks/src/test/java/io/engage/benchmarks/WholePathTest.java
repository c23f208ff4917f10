package io.engage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.benchmarks.run.Arena;
import io.engage.benchmarks.run.Entrant;
import io.engage.benchmarks.run.Results;
import io.engage.benchmarks.run.Rounds;
import io.engage.benchmarks.run.Row;
import io.engage.benchmarks.run.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholePathTest {

  @Test
  void oursRunsInAProcessAndADatabaseOfItsOwnAndIsMeasured() throws IOException {
    Row insert = Rows.find("9");
    List<Entrant> ours = List.of(insert.entrant("engage"));
    Row tiny = new Row("9", insert.stage(), insert.unit(), 20, ours, List.of(), "");
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Arena arena = Arena.open()) {
      Results results =
          new Rounds(
                  arena, Child.class.getName(), new PrintStream(log, true, StandardCharsets.UTF_8))
              .run(tiny, 0, 1);
      assertThat(results.whyNot("engage")).isEmpty();
      assertThat(results.first("engage", Sample::rate).orElseThrow()).isPositive();
      assertThat(results.warm("engage", Sample::rate).orElseThrow()).isPositive();
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("engage");
  }
}
