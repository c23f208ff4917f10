package io.engage.message;

import java.time.Instant;
import java.util.Optional;

/**
 * When a message is to go.
 *
 * @param priority before or after others that are due
 * @param scheduledFor the instant that was asked for; empty means at once
 * @param notAfter when it is too late; empty means never
 */
public record Timing(
    Priority priority, Optional<Instant> scheduledFor, Optional<Instant> notAfter) {

  /** At once, and never too late. */
  public static Timing now(Priority priority) {
    return new Timing(priority, Optional.empty(), Optional.empty());
  }
}
