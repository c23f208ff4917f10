package io.engage.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The workers' common share of one pass over the queue. */
final class Round {

  private final BooleanSupplier done;
  private final AtomicInteger groups = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);

  /**
   * A round that begins.
   *
   * @param done whether it is over before nothing is left; asked by whoever worked
   */
  Round(BooleanSupplier done) {
    this.done = done;
  }

  /** Asks at every power of two, so that asking costs little however long it takes. */
  void countGroup() {
    int worked = groups.incrementAndGet();
    if (Integer.bitCount(worked) == 1 && done.getAsBoolean()) {
      end();
    }
  }

  int groups() {
    return groups.get();
  }

  void end() {
    over.countDown();
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** A while without work, unless all is done that was asked for. */
  void rest(Duration longest) {
    if (done.getAsBoolean()) {
      end();
    } else {
      pause(longest);
    }
  }

  /** For a while, or until the round is over. */
  void pause(Duration longest) {
    try {
      over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
