package io.engage.examples.sheba;

import java.net.URI;
import java.util.Optional;

/**
 * What Sheba knows when it writes, a record for each kind of message. The reader's name, the promo
 * code and how long a link works are not among it: the engine knows these itself.
 */
public final class ShebaFacts {

  private ShebaFacts() {}

  /**
   * To a customer whose service may be due again.
   *
   * @param service what they booked last
   * @param daysSinceBooking how long ago that was
   */
  public record Reminder(Optional<String> service, Optional<Long> daysSinceBooking) {}

  /** To a customer, with a code. */
  public record Offer() {}

  /**
   * To a worker who was late now and then.
   *
   * @param days the time that is looked at
   * @param jobs how many were done in it
   * @param late at how many the worker arrived later than planned, one or more
   * @param support whom to talk to
   */
  public record Coaching(long days, long jobs, long late, Optional<URI> support) {}
}
