package io.engage.safety;

/**
 * How much one phrase says about a text. The phrases of one category are added up, each counted
 * once, and a text is blocked from {@link #ENOUGH} points on.
 */
public enum Severity {
  /**
   * Takes back what else is found within it, in its category: the great tits of a lesson on birds.
   */
  INNOCENT(0),
  /** Blocks by itself. */
  HIGH(6),
  /** Blocks together with another, or with two low ones. */
  MEDIUM(3),
  /** Harmless alone; three of them block. */
  LOW(2);

  /** From how many points on a text is blocked. */
  public static final int ENOUGH = 6;

  private final int points;

  Severity(int points) {
    this.points = points;
  }

  /** What it adds. */
  public int points() {
    return points;
  }
}
