package io.engage.jdbc.faults;

import io.engage.error.RetriableException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How a worker process waits for what is away. */
final class Patience {

  private static final int MOST_TRIES = 600;
  private static final long PAUSE_MILLIS = 100;

  private Patience() {}

  /** Asks again and again, for about a minute. */
  static <T> T until(Supplier<T> call) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return call.get();
      } catch (RetriableException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
        pause();
      }
    }
  }

  static void pause() throws InterruptedException {
    new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
