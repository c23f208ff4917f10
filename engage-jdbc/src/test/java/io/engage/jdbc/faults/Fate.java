package io.engage.jdbc.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What becomes of one connection, counted in bytes of both directions together. */
final class Fate {

  private static final int UNHARMED = Integer.MAX_VALUE;

  private final AtomicInteger bytesLeft;
  private final boolean isCut;
  private final Duration delay;

  private Fate(int bytes, boolean isCut, Duration delay) {
    this.bytesLeft = new AtomicInteger(bytes);
    this.isCut = isCut;
    this.delay = delay;
  }

  /** Nothing happens to it. */
  static Fate good() {
    return new Fate(UNHARMED, false, Duration.ZERO);
  }

  /** Everything comes late. */
  static Fate slow(Duration delay) {
    return new Fate(UNHARMED, false, delay);
  }

  /** Both ends are closed after so many bytes. */
  static Fate cutAfter(int bytes) {
    return new Fate(bytes, true, Duration.ZERO);
  }

  /** After so many bytes nothing comes through any more, and nobody says so. */
  static Fate silentAfter(int bytes) {
    return new Fate(bytes, false, Duration.ZERO);
  }

  /** Any of the four; after at most so many bytes. */
  static Fate random(Random random, int most) {
    int bytes = 1 + random.nextInt(most);
    return switch (random.nextInt(4)) {
      case 0 -> good();
      case 1 -> slow(Duration.ofMillis(1 + random.nextInt(20)));
      case 2 -> cutAfter(bytes);
      default -> silentAfter(bytes);
    };
  }

  /** How many of these bytes come through, after a while. */
  int allows(int bytes) throws InterruptedException {
    if (!delay.isZero()) {
      new CountDownLatch(1).await(delay.toMillis(), TimeUnit.MILLISECONDS);
    }
    int before =
        bytesLeft.getAndUpdate(left -> left == UNHARMED ? left : Math.max(0, left - bytes));
    return Math.min(before, bytes);
  }

  /** Whether something of it was lost, or would be. */
  boolean isSpent() {
    return bytesLeft.get() == 0;
  }

  /** Whether the connection is closed when bytes are lost. */
  boolean isEnd() {
    return isCut;
  }
}
