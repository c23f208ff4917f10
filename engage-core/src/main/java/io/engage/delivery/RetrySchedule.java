package io.engage.delivery;

import io.engage.error.SettingsException;
import java.time.Duration;
import java.util.Optional;

/**
 * When a message that was deferred is tried again. "n retries" means n waits after the first try.
 *
 * @param retries how many, 0 to 20
 * @param first the first wait; each one after it is twice as long
 */
public record RetrySchedule(int retries, Duration first) {

  /** A provider that asks for more is asked again then all the same. */
  private static final Duration LONGEST_ASKED = Duration.ofHours(6);

  private static final int MOST = 20;

  /** Checks the figures. */
  public RetrySchedule {
    if (retries < 0 || retries > MOST || first.isNegative() || first.isZero()) {
      throw new SettingsException(
          "retries", "needs 0 to " + MOST + " retries and a first wait above zero");
    }
  }

  /** Three retries, after 60, 120 and 240 seconds. */
  public static RetrySchedule standard() {
    return new RetrySchedule(3, Duration.ofSeconds(60));
  }

  /**
   * How long to wait after so many attempts.
   *
   * @param attempts how many were made, 1 or more
   * @param asked how long the provider asks to wait, if it does; the longer of the two counts,
   *     theirs up to six hours
   * @return empty when it was tried often enough
   */
  Optional<Duration> waitAfter(int attempts, Optional<Duration> asked) {
    if (attempts > retries) {
      return Optional.empty();
    }
    Duration ours = first.multipliedBy(1L << Math.max(attempts - 1, 0));
    return Optional.of(longer(ours, capped(asked)));
  }

  /**
   * How long a message waits that uses none of its retries, because the provider is busy or away.
   * Many wait for the same hour, so they come back spread over a quarter more.
   *
   * @param asked how long the provider asks to wait, if it does; up to six hours
   * @param spread where in that quarter this message comes, from 0 to 1
   */
  Duration waitSpared(Optional<Duration> asked, double spread) {
    Duration wait = longer(first, capped(asked));
    return wait.plusMillis((long) (wait.toMillis() * spread / 4));
  }

  private static Duration capped(Optional<Duration> asked) {
    return shorter(asked.orElse(Duration.ZERO), LONGEST_ASKED);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
