package io.engage.store;

import java.util.Map;

/** Rate limits that all nodes share. They count by the store's own clock. */
public interface Permits {

  /**
   * Takes as many of the permits as are free, in one transaction.
   *
   * @param wanted how many of each quota, 1 or more
   * @return the answer for each quota
   */
  Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted);

  /**
   * Gives back permits that were taken a moment ago and not used, so that others may have them.
   *
   * @param unused how many of each quota, 1 or more
   */
  void returnPermits(Map<Quota, Integer> unused);
}
