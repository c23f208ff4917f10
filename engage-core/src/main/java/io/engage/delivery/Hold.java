package io.engage.delivery;

import io.engage.error.RetriableException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of a lease. In its second half nothing is begun that might outlast it; what is known
 * is reported until it ends.
 */
record Hold(long claimedAt, Duration lease) {

  private static final Logger LOG = LoggerFactory.getLogger(Hold.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Whether its second half has begun. */
  boolean isRunningOut() {
    return SystemTime.since(claimedAt).compareTo(lease.dividedBy(2)) > 0;
  }

  /**
   * Asks a store that is away again and again. A provider's answer that is not recorded would be
   * forgotten, and some of these messages sent twice.
   */
  <T> T insistently(Supplier<T> call) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return call.get();
      } catch (RetriableException e) {
        if (isOver() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LOG.warn("The store is away and is asked again in {} ms", pause.toMillis());
        SystemTime.pause(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  private boolean isOver() {
    return SystemTime.since(claimedAt).compareTo(lease) > 0;
  }
}
