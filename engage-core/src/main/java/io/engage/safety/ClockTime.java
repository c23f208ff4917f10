package io.engage.safety;

import java.util.Set;

/**
 * A time of the day.
 *
 * @param minutes since midnight
 * @param isCertain whether it is told which half of the day is meant
 */
record ClockTime(int minutes, boolean isCertain) {

  private static final int HALF = 12 * 60;
  private static final int DAY = 2 * HALF;

  /** As on a dial, unless the hour itself says more. */
  static ClockTime of(int hour, int minute) {
    return new ClockTime(hour * 60 + minute, hour == 0 || hour > 12);
  }

  /** With the half of the day; an hour beyond twelve keeps its own. */
  ClockTime inHalf(boolean afternoon) {
    return minutes >= HALF + 60
        ? this
        : new ClockTime(minutes % HALF + (afternoon ? HALF : 0), true);
  }

  ClockTime plus(int more) {
    return new ClockTime((minutes + more + DAY) % DAY, isCertain);
  }

  String says() {
    return isCertain ? "certain " + minutes : "about " + minutes % HALF;
  }

  Set<String> allows() {
    ClockTime unclear = new ClockTime(minutes, false);
    return isCertain
        ? Set.of(says(), unclear.says())
        : Set.of(says(), inHalf(false).says(), inHalf(true).says());
  }
}
