package io.engage.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class LaneTest {

  private static final Cpu NOTHING_SHARED = new Cpu(List.of());

  @Test
  void aContenderIsPreparedAndWorksAsItIsTold() throws Exception {
    Counting contender = new Counting();
    assertThat(conversation(contender, "prepare 3\nwork 3\n"))
        .containsPattern("ready\ndone [0-9]+ 0\\.002 0\\.003\n");
    assertThat(contender.prepared).isEqualTo(3);
  }

  @Test
  void aContenderThatFailsSaysSo() throws Exception {
    assertThat(conversation(new Counting(), "work 4\n")).startsWith("failed ");
  }

  @Test
  void aProcessThatEndsIsNotWaitedFor() {
    try (ProcessLane lane = new ProcessLane(List.of("true"), NOTHING_SHARED)) {
      assertThatExceptionOfType(NotRunException.class).isThrownBy(() -> lane.prepare(1));
    }
  }

  @Test
  void aProgramThatIsNotThereCannotRun() {
    assertThatExceptionOfType(NotRunException.class)
        .isThrownBy(() -> new ProcessLane(List.of("no-such-program-anywhere"), NOTHING_SHARED));
  }

  @Test
  void processorTimeOfThisProcessGrows() {
    Cpu cpu = NOTHING_SHARED.and(ProcessHandle.current().pid());
    assertThat(cpu.micros()).isPositive();
  }

  private static String conversation(Contender contender, String commands) throws IOException {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    new Obedience(
            new BufferedReader(new StringReader(commands)),
            new PrintStream(answers, true, StandardCharsets.UTF_8))
        .obey(contender);
    return answers.toString(StandardCharsets.UTF_8);
  }

  /** Takes one, two, three microseconds for its pieces. */
  private static final class Counting implements Contender {

    private int prepared;

    @Override
    public void prepare(int size) {
      prepared = size;
    }

    @Override
    public void work(int size, LongConsumer each) {
      if (size > prepared) {
        throw new IllegalStateException("not prepared");
      }
      for (int i = 1; i <= size; i++) {
        each.accept(1_000L * i);
      }
    }
  }
}
