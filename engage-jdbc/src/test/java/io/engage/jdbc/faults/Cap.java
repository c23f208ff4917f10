package io.engage.jdbc.faults;

import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.policy.FrequencyCaps;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cap as people would say it.
 *
 * @param name what it is called
 * @param max how many advertisements
 * @param window in which time
 * @param channel over one channel, or over all of them
 */
record Cap(String name, int max, Duration window, Optional<ChannelId> channel) {

  /** Those that bind the rivals: by the day, by the week, and for text messages alone. */
  static final List<Cap> ALL =
      List.of(
          new Cap("daily cap", 2, Duration.ofDays(1), Optional.empty()),
          new Cap("weekly cap", 9, Duration.ofDays(7), Optional.empty()),
          new Cap("text cap", 1, Duration.ofHours(12), Optional.of(ChannelId.SMS)));

  /** The same to the library. */
  static FrequencyCaps asConfigured() {
    return FrequencyCaps.of(ALL.stream().map(Cap::limit).toArray(CapLimit[]::new));
  }

  boolean counts(String channelName) {
    return channel.map(one -> one.value().equals(channelName)).orElse(true);
  }

  private CapLimit limit() {
    return new CapLimit(name, Role.CUSTOMER, Set.of(Purpose.PROMOTIONAL), channel, max, window);
  }
}
