package io.engage.jdbc.faults;

import io.engage.message.CapLimit;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.policy.SendWindow;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What binds the workers, and what their messages are checked against afterwards.
 *
 * @param caps how many messages a person and an address get
 * @param window in which hours by a person's clock
 * @param windowed messages of these purposes
 * @param skew how far the clocks of the workers are from the sink's
 * @param lateness how much later than its attempt a message may be accepted
 */
record HouseRules(
    List<CapLimit> caps,
    SendWindow window,
    Set<Purpose> windowed,
    Duration skew,
    Duration lateness) {

  static final ZoneId HOME = ZoneId.of("Asia/Dhaka");

  /** One advertisement and one reminder a day, advertisements from 9 to 18. */
  static HouseRules usual() {
    return new HouseRules(
        List.of(
            CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1)),
            new CapLimit(
                "reminder cap",
                Role.CUSTOMER,
                Set.of(Purpose.REMINDER),
                Optional.empty(),
                1,
                Duration.ofDays(1))),
        SendWindow.daily(LocalTime.of(9, 0), LocalTime.of(18, 0)),
        Set.of(Purpose.PROMOTIONAL),
        Duration.ZERO,
        Duration.ofSeconds(30));
  }

  HouseRules withSkew(Duration value) {
    return new HouseRules(caps, window, windowed, value, lateness);
  }
}
