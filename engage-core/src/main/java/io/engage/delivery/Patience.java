package io.engage.delivery;

import io.engage.message.Message;
import java.time.Duration;

/**
 * How long a message still waits for its model: until the deadline for all tries, or until it is
 * too late for the message.
 *
 * @param longest how long in all
 * @param since when it began
 * @param isUsual whether that is the deadline, and not the message's own end
 */
record Patience(Duration longest, long since, boolean isUsual) {

  static Patience of(Message message, DeliveryParts parts) {
    Duration deadline = parts.limits().deadline(parts.sizing());
    return message
        .timing()
        .notAfter()
        .map(end -> Duration.between(parts.clock().instant(), end))
        .filter(rest -> rest.compareTo(deadline) < 0)
        .map(rest -> new Patience(rest, SystemTime.mark(), false))
        .orElseGet(() -> new Patience(deadline, SystemTime.mark(), true));
  }

  /** Zero when nothing is left. */
  Duration left() {
    Duration left = longest.minus(SystemTime.since(since));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
