package io.engage.delivery;

import io.engage.error.Problems;
import java.time.Duration;

/**
 * How much is done at once.
 *
 * @param page how many people of a segment are planned in one transaction; of a run's first page 50
 *     at most, so that the workers begin while the second is read
 * @param attemptGroup how many messages one worker attempts in one transaction; a kill leaves at
 *     most that many for each worker with an unknown outcome
 * @param workers how many threads send during a run; all but one may wait for a model at once, and
 *     that one goes on sending. The caller's thread plans beside them; a single worker is that
 *     thread itself, which plans first
 * @param lease for how long a worker holds what it claimed, unless it renews that before its next
 *     message; more than twice what one send, or one call of a model, can take at its slowest
 * @param generations for how many messages a model writes at once; the workers wait for it, so it
 *     is at most what they can claim, {@code (workers - 1) * attemptGroup}, or one group where
 *     there is one worker
 */
public record Sizing(int page, int attemptGroup, int workers, Duration lease, int generations) {

  /**
   * A model writes for as many messages at once as there are workers, or as they can wait for if
   * that is fewer.
   */
  public Sizing(int page, int attemptGroup, int workers, Duration lease) {
    this(
        page,
        attemptGroup,
        workers,
        lease,
        Math.max(1, Math.min(workers, most(workers, attemptGroup))));
  }

  /** Pages of 500, groups of 16, four workers, ten minutes, four texts at once. */
  public static Sizing standard() {
    return new Sizing(500, 16, 4, Duration.ofMinutes(10));
  }

  /** Notes what is wrong with the figures. */
  public void check(Problems problems) {
    problems
        .require(page >= 1 && page <= 10_000, "sizing.page", "must be 1 to 10,000, is " + page)
        .require(
            attemptGroup >= 1 && attemptGroup <= 1_000,
            "sizing.attemptGroup",
            "must be 1 to 1,000, is " + attemptGroup)
        .require(
            workers >= 1 && workers <= 256, "sizing.workers", "must be 1 to 256, is " + workers)
        .require(!lease.isNegative() && !lease.isZero(), "sizing.lease", "must be more than zero")
        .require(
            generations >= 1 && generations <= mostGenerations(),
            "sizing.generations",
            "must be 1 to (workers - 1) * attemptGroup, is " + generations);
  }

  /** The same with a model that writes for so many messages at once. */
  public Sizing withGenerations(int atOnce) {
    return new Sizing(page, attemptGroup, workers, lease, atOnce);
  }

  /** For how many messages a model may write at once, with so many workers and such groups. */
  public int mostGenerations() {
    return most(workers, attemptGroup);
  }

  /** How many workers may wait for a model at once. */
  int writers() {
    return writers(workers);
  }

  private static int most(int workers, int attemptGroup) {
    return (int) Math.min(Integer.MAX_VALUE, (long) writers(workers) * attemptGroup);
  }

  private static int writers(int workers) {
    return Math.max(1, workers - 1);
  }
}
