package io.engage.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hours in which people are written to, by their own clocks.
 *
 * <p>A window that wraps midnight belongs to the day on which it opens. An opening that falls into
 * a DST gap moves to the first valid instant after it; in an overlap the earlier one counts.
 *
 * @param opens the first minute inside
 * @param closes the first minute outside; before {@code opens} when the window wraps midnight, and
 *     not equal to it
 * @param days the days on which it opens, at least one
 */
public record SendWindow(LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {

  private static final int DAYS_TO_LOOK_AHEAD = 15;

  /** Checks the hours. */
  public SendWindow {
    days = Set.copyOf(days);
    if (opens.equals(closes) || days.isEmpty()) {
      throw new IllegalArgumentException(
          "send window: needs different hours to open and close, and a day of the week");
    }
  }

  /** From 9 to 18 on every day: what is binding when nobody says otherwise. */
  public static SendWindow standard() {
    return daily(LocalTime.of(9, 0), LocalTime.of(18, 0));
  }

  /** The same hours on every day. */
  public static SendWindow daily(LocalTime opens, LocalTime closes) {
    return new SendWindow(opens, closes, EnumSet.allOf(DayOfWeek.class));
  }

  /** Whether the instant lies in the window for somebody who lives by this zone. */
  public boolean contains(Instant instant, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(instant, zone);
    return isWithin(instant, zone, today) || isWithin(instant, zone, today.minusDays(1));
  }

  /** The instant itself when it lies in the window, else the next at which it opens. */
  public Instant nextOpening(Instant instant, ZoneId zone) {
    if (contains(instant, zone)) {
      return instant;
    }
    LocalDate today = LocalDate.ofInstant(instant, zone);
    for (int ahead = 0; ahead <= DAYS_TO_LOOK_AHEAD; ahead++) {
      LocalDate day = today.plusDays(ahead);
      Instant opening = start(day, zone);
      if (!opening.isBefore(instant) && isWithin(opening, zone, day)) {
        return opening;
      }
    }
    throw new IllegalStateException("a window opens at least once in " + DAYS_TO_LOOK_AHEAD);
  }

  private boolean isWithin(Instant instant, ZoneId zone, LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && !instant.isBefore(start(day, zone))
        && instant.isBefore(end(day, zone));
  }

  private Instant start(LocalDate day, ZoneId zone) {
    return firstValid(day.atTime(opens), zone);
  }

  private Instant end(LocalDate day, ZoneId zone) {
    LocalDate lastDay = closes.isAfter(opens) ? day : day.plusDays(1);
    return firstValid(lastDay.atTime(closes), zone);
  }

  private static Instant firstValid(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : local.atZone(zone).toInstant();
  }
}
