package io.engage.benchmarks.run;

/**
 * What came of one round of one contender.
 *
 * @param size how many pieces of work
 * @param seconds how long they took together
 * @param cpuMicros processor time for one piece over all processes; NaN where nobody knows
 * @param p50 milliseconds of one piece, the median; NaN unless they were done one by one
 * @param p99 milliseconds that one piece in a hundred exceeds
 */
public record Sample(int size, double seconds, double cpuMicros, double p50, double p99) {

  /** Pieces of work in a second. */
  public double rate() {
    return size / seconds;
  }
}
