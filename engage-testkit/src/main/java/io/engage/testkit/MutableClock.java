package io.engage.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/**
 * A clock that stands still until it is told to move, forwards or back. Safe for several threads.
 * Clocks made with {@link #withZone} move together with it.
 */
public final class MutableClock extends Clock {

  private final Present present;
  private final ZoneId zone;

  private MutableClock(Present present, ZoneId zone) {
    this.present = present;
    this.zone = zone;
  }

  /** Stands at this instant; its zone is UTC. */
  public static MutableClock at(Instant start) {
    return new MutableClock(new Present(start), ZoneOffset.UTC);
  }

  /**
   * Stands at this instant; its zone is UTC.
   *
   * @param start in ISO form: {@code 2026-11-21T09:00:00Z}
   */
  public static MutableClock at(String start) {
    return at(Instant.parse(start));
  }

  /** Moves to this instant, be it earlier or later. */
  public void set(Instant instant) {
    present.move(any -> instant);
  }

  /**
   * Moves on by this much; by a negative duration, back.
   *
   * @return where it stands then
   */
  public Instant advance(Duration step) {
    return present.move(instant -> instant.plus(step));
  }

  @Override
  public Instant instant() {
    return present.instant;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MutableClock(present, other);
  }

  @Override
  public String toString() {
    return "MutableClock[" + instant() + ", " + zone + "]";
  }

  private static final class Present {

    private volatile Instant instant;

    Present(Instant start) {
      instant = start;
    }

    synchronized Instant move(UnaryOperator<Instant> step) {
      instant = step.apply(instant);
      return instant;
    }
  }
}
