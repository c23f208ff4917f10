package io.engage.store;

import java.time.Instant;

/**
 * One version of a tenant's policy settings. Versions are never changed; the one with the highest
 * number counts.
 *
 * @param tenant whose
 * @param number 1, 2, 3, … without gaps
 * @param settings all of them, as JSON; what they mean is the affair of {@code io.engage.policy}
 * @param by who changed them
 * @param reason why
 * @param at when, by the business clock
 */
public record PolicyRevision(
    String tenant, int number, String settings, String by, String reason, Instant at) {

  /** Shows no settings. */
  @Override
  public String toString() {
    return "PolicyRevision[" + tenant + " " + number + "]";
  }
}
