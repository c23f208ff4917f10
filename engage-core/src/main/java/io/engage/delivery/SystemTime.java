package io.engage.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The one place that reads the machine's own clock and waits. Business time comes from the
 * pipeline.
 */
public final class SystemTime {

  private SystemTime() {}

  /** A point to measure from with {@link #since}. */
  public static long mark() {
    return System.nanoTime();
  }

  /** How long ago the mark was. */
  public static Duration since(long mark) {
    return Duration.ofNanos(System.nanoTime() - mark);
  }

  /** Twice as long, up to the longest. */
  static Duration longer(Duration pause, Duration longest) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(longest) < 0 ? twice : longest;
  }

  /** Waits, or returns at once when the thread is interrupted. */
  static void pause(Duration duration) {
    LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(duration));
  }
}
