package io.engage.store;

/**
 * How many tokens may be spent under one name.
 *
 * @param name whose and for which time, fit for people: {@code tenant sheba for 2026-11-21}; nodes
 *     that say the same name share them
 * @param most so many in all, 1 or more
 */
public record Allowance(String name, long most) {

  /** Checks the figure. */
  public Allowance {
    if (most < 1) {
      throw new IllegalArgumentException("an allowance is 1 or more: " + name);
    }
  }
}
