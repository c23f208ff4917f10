package io.engage.delivery;

import io.engage.message.Purpose;
import java.util.EnumMap;
import java.util.Map;

/**
 * When messages are tried again, by their purpose.
 *
 * @param byPurpose a schedule for each purpose
 */
public record RetryPolicy(Map<Purpose, RetrySchedule> byPurpose) {

  /** Copies the map; purposes that are not in it have the standard schedule. */
  public RetryPolicy {
    Map<Purpose, RetrySchedule> all = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      all.put(purpose, byPurpose.getOrDefault(purpose, RetrySchedule.standard()));
    }
    byPurpose = Map.copyOf(all);
  }

  /** {@link RetrySchedule#standard()} for every purpose. */
  public static RetryPolicy standard() {
    return new RetryPolicy(Map.of());
  }

  /** One schedule for every purpose. */
  public static RetryPolicy of(RetrySchedule schedule) {
    RetryPolicy policy = standard();
    for (Purpose purpose : Purpose.values()) {
      policy = policy.with(purpose, schedule);
    }
    return policy;
  }

  /** The same with another schedule for one purpose. */
  public RetryPolicy with(Purpose purpose, RetrySchedule schedule) {
    Map<Purpose, RetrySchedule> changed = new EnumMap<>(byPurpose);
    changed.put(purpose, schedule);
    return new RetryPolicy(changed);
  }

  RetrySchedule of(Purpose purpose) {
    return byPurpose.getOrDefault(purpose, RetrySchedule.standard());
  }
}
