package io.engage.policy;

import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
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
   * What is binding when nobody says otherwise: for customers one promotional message in 24 hours
   * and two in 7 days, for workers one in 7 days.
   */
  public static FrequencyCaps standard() {
    return of(
        CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1)),
        CapLimit.promotional("weekly cap", Role.CUSTOMER, 2, Duration.ofDays(7)),
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

  /** The limits that bind such a message. */
  List<CapLimit> binding(Role role, Purpose purpose, ChannelId channel) {
    return limits.stream().filter(limit -> limit.counts(role, purpose, channel)).toList();
  }
}
