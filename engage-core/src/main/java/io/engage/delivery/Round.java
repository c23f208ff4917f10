package io.engage.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What the workers of one call have in common: how long it goes on. */
final class Round {

  private final BooleanSupplier done;
  private final BooleanSupplier stuck;
  private final AtomicInteger groups = new AtomicInteger();
  private final CountDownLatch filled = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean allDone;

  /**
   * A round that begins.
   *
   * @param done whether all is done that was asked for; asked by the workers
   * @param stuck whether what is left has to wait for somebody; asked by one who finds nothing to
   *     do
   */
  Round(BooleanSupplier done, BooleanSupplier stuck) {
    this.done = done;
    this.stuck = stuck;
  }

  /** Nothing is added any more: it may be done from now on. */
  void fill() {
    filled.countDown();
  }

  boolean isFilled() {
    return filled.getCount() == 0;
  }

  /** Asks at every power of two, so that asking costs little however long it takes. */
  void countGroup() {
    if (Integer.bitCount(groups.incrementAndGet()) == 1) {
      endIfDone();
    }
  }

  /** A while without work, unless all is done. */
  void rest(Duration longest) {
    if (isFilled() && stuck.getAsBoolean()) {
      end();
    }
    endIfDone();
    CountDownLatch event = isFilled() ? over : filled;
    try {
      event.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it is over because all is done. */
  boolean isDone() {
    return allDone;
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  void end() {
    over.countDown();
    filled.countDown();
  }

  private void endIfDone() {
    if (isFilled() && !isOver() && done.getAsBoolean()) {
      allDone = true;
      end();
    }
  }
}
