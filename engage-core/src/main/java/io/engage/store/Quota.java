package io.engage.store;

import java.time.Duration;

/**
 * How fast permits come back: one every interval, and so many at most that nobody took.
 *
 * @param name whose permits these are; nodes that say the same name share them
 * @param burst how many can be taken at once, 1 or more
 * @param interval how long until one comes back, more than zero
 */
public record Quota(String name, int burst, Duration interval) {

  /** Checks the figures. */
  public Quota {
    if (burst < 1 || interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("a quota has permits and an interval: " + name);
    }
  }

  /**
   * What is granted, for stores that keep for each quota the instant at which all its permits are
   * back.
   *
   * @param missing how long until then; zero or negative when nobody took any of late
   * @param wanted how many are asked for
   */
  public Draw draw(Duration missing, int wanted) {
    Duration before = missing.isNegative() ? Duration.ZERO : missing;
    Duration room = interval.multipliedBy(burst).minus(before);
    int free = room.isNegative() ? 0 : (int) Math.min(room.dividedBy(interval), wanted);
    Duration after = before.plus(interval.multipliedBy(free));
    Duration wait = after.minus(interval.multipliedBy(burst - 1L));
    boolean all = free == wanted;
    return new Draw(new Grant(free, all || wait.isNegative() ? Duration.ZERO : wait), after);
  }

  /**
   * What is left behind when permits that were not used are given back.
   *
   * @param missing how long until all permits are back
   * @param unused how many are given back
   * @return how long it is then
   */
  public Duration refund(Duration missing, int unused) {
    return missing.minus(interval.multipliedBy(unused));
  }

  /**
   * A grant, and what it leaves behind.
   *
   * @param grant the answer
   * @param missing how long from now on until all permits are back
   */
  public record Draw(Grant grant, Duration missing) {}
}
