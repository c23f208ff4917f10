package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.openai.OpenAiSettings.Retries;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Optional<Duration> NOT_ASKED = Optional.empty();

  @ParameterizedTest
  @CsvSource({"1, 1500, 2500", "2, 3000, 5000", "3, 6000, 10000"})
  @DisplayName("F16: 2, 4 and 8 seconds, give or take a quarter")
  void waitsDoubleAndAreSpread(int retry, long least, long most) {
    assertThat(millis(0.0, retry, NOT_ASKED)).isEqualTo(least);
    assertThat(millis(0.5, retry, NOT_ASKED)).isEqualTo((least + most) / 2);
    assertThat(millis(1.0, retry, NOT_ASKED)).isEqualTo(most);
  }

  @Test
  @DisplayName("F35: callers that failed together do not come back together")
  void waitsDiffer() {
    Random random = new Random(7);
    Backoff backoff = new Backoff(Retries.standard(), random::nextDouble);

    assertThat(
            random.ints(100).mapToObj(i -> backoff.before(1, NOT_ASKED).orElseThrow()).distinct())
        .hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @CsvSource({"0.0, 10000", "1.0, 12500"})
  @DisplayName("F16: what the server asks for is the least")
  void anAskedWaitIsNeverShortened(double random, long expected) {
    assertThat(millis(random, 3, Optional.of(Duration.ofSeconds(10)))).isEqualTo(expected);
  }

  @Test
  @DisplayName("F16: no wait is longer than 15 seconds")
  void noWaitIsLongerThanTheLongest() {
    Backoff many = new Backoff(new Retries(10, Duration.ofSeconds(15)), () -> 1.0);

    assertThat(many.before(10, NOT_ASKED)).contains(Duration.ofSeconds(15));
    assertThat(many.before(1, Optional.of(Duration.ofSeconds(15))))
        .contains(Duration.ofSeconds(15));
    assertThat(many.before(1, Optional.of(Duration.ofMillis(15_001)))).isEmpty();
  }

  @Test
  void afterTheLastRetryThereIsNone() {
    Backoff once = new Backoff(new Retries(1, Duration.ofSeconds(2)), () -> 0.5);

    assertThat(once.before(1, NOT_ASKED)).isPresent();
    assertThat(once.before(2, NOT_ASKED)).isEmpty();
  }

  private static long millis(double random, int retry, Optional<Duration> asked) {
    return new Backoff(Retries.standard(), () -> random)
        .before(retry, asked)
        .orElseThrow()
        .toMillis();
  }
}
