package io.engage.openai;

import io.engage.openai.OpenAiSettings.Retries;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before the next try, and whether there is one. */
final class Backoff {

  /** No single wait is longer; a server that wants more gets no further try. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private static final double JITTER = 0.25;

  private final RetryConfig plan;
  private final DoubleSupplier random;

  /**
   * @param random from 0 to 1
   */
  Backoff(Retries retries, DoubleSupplier random) {
    this.plan =
        RetryConfig.custom()
            .maxAttempts(1 + retries.count())
            .intervalFunction(
                IntervalFunction.ofExponentialBackoff(retries.first(), 2, LONGEST_WAIT))
            .build();
    this.random = random;
  }

  /**
   * The wait before a retry; empty when there is to be none.
   *
   * @param retry 1 for the first
   * @param asked for how long the server wants to be left alone, if it said; never cut short
   */
  Optional<Duration> before(int retry, Optional<Duration> asked) {
    if (retry >= plan.getMaxAttempts() || asked.filter(Backoff::isTooLong).isPresent()) {
      return Optional.empty();
    }
    double spread = JITTER * random.getAsDouble();
    double millis =
        asked
            .map(wait -> wait.toMillis() * (1 + spread))
            .orElseGet(() -> ours(retry) * (1 - JITTER + 2 * spread));
    return Optional.of(Duration.ofMillis(Math.min((long) millis, LONGEST_WAIT.toMillis())));
  }

  /** Depends on the number of the retry alone, so any outcome of the try before will do. */
  private long ours(int retry) {
    return plan.getIntervalBiFunction().apply(retry, Either.right(retry));
  }

  private static boolean isTooLong(Duration wait) {
    return wait.compareTo(LONGEST_WAIT) > 0;
  }
}
