package io.engage.delivery;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the workers of one call have in common: how long it goes on. */
final class Round {

  private final Supplier<Outlook> outlook;
  private final AtomicInteger groups = new AtomicInteger();
  private final CountDownLatch filled = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean allDone;

  /**
   * A round that begins.
   *
   * @param outlook how its work stands; asked by the workers once it is filled
   */
  Round(Supplier<Outlook> outlook) {
    this.outlook = outlook;
  }

  /** Nothing is added any more: it may be done from now on. */
  void fill() {
    groups.set(0);
    filled.countDown();
  }

  boolean isFilled() {
    return filled.getCount() == 0;
  }

  /** Asks at every power of two, so that asking costs little however long it takes. */
  void countGroup() {
    if (Integer.bitCount(groups.incrementAndGet()) == 1) {
      endIf(EnumSet.of(Outlook.DONE, Outlook.BLOCKED));
    }
  }

  /** A while without work, unless there is nothing to wait for. */
  void rest(Duration longest) {
    endIf(EnumSet.complementOf(EnumSet.of(Outlook.OPEN)));
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

  private void endIf(Set<Outlook> ends) {
    if (!isFilled() || isOver()) {
      return;
    }
    Outlook now = outlook.get();
    if (ends.contains(now)) {
      if (now == Outlook.DONE) {
        allDone = true;
      }
      end();
    }
  }
}
