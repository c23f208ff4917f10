package io.engage.benchmarks.run;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** How long single pieces of work took. */
final class Timings implements LongConsumer {

  private static final double NANOS_IN_A_MILLISECOND = 1e6;

  private long[] nanos = new long[64];
  private int count;

  @Override
  public synchronized void accept(long value) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = value;
  }

  /** Milliseconds that this share of the pieces did not exceed; NaN when there are none. */
  synchronized double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int place = (int) Math.ceil(share * count) - 1;
    return sorted[Math.max(0, place)] / NANOS_IN_A_MILLISECOND;
  }
}
