package io.engage.delivery;

import io.engage.message.Message;
import java.time.Duration;

/**
 * How long a message still waits for its model: until the deadline for all tries, or until it is
 * too late for the message.
 *
 * @param longest how long in all
 * @param since when it began
 */
record Patience(Duration longest, long since) {

  static Patience of(Message message, DeliveryParts parts) {
    Duration deadline = parts.limits().deadline(parts.sizing());
    Duration longest =
        message
            .timing()
            .notAfter()
            .map(end -> Duration.between(parts.clock().instant(), end))
            .filter(rest -> rest.compareTo(deadline) < 0)
            .orElse(deadline);
    return new Patience(longest, SystemTime.mark());
  }

  /** Zero when nothing is left. */
  Duration left() {
    Duration left = longest.minus(SystemTime.since(since));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
