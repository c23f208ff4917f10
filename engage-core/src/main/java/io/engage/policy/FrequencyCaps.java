package io.engage.policy;

import io.engage.message.CapLimit;
import io.engage.message.Role;
import java.time.Duration;
import java.util.List;

/**
 * How many messages a person or an address gets. No limit is spelled as absence.
 *
 * @param limits all of which hold
 */
public record FrequencyCaps(List<CapLimit> limits) {

  /** Copies the limits. */
  public FrequencyCaps {
    limits = List.copyOf(limits);
  }

  /**
   * What is binding when nobody says otherwise: for customers, and for guardians, one promotional
   * message in 24 hours and two in 7 days, for workers one in 7 days.
   */
  public static FrequencyCaps standard() {
    return of(
        CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1)),
        CapLimit.promotional("weekly cap", Role.CUSTOMER, 2, Duration.ofDays(7)),
        CapLimit.promotional("daily cap", Role.GUARDIAN, 1, Duration.ofDays(1)),
        CapLimit.promotional("weekly cap", Role.GUARDIAN, 2, Duration.ofDays(7)),
        CapLimit.promotional("weekly cap", Role.WORKER, 1, Duration.ofDays(7)));
  }

  /** These limits and no others. */
  public static FrequencyCaps of(CapLimit... limits) {
    return new FrequencyCaps(List.of(limits));
  }

  /** No limit at all. */
  public static FrequencyCaps unlimited() {
    return new FrequencyCaps(List.of());
  }
}
