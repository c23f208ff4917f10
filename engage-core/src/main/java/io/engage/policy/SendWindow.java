package io.engage.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hours in which people are written to, by their own clocks.
 *
 * <p>A window belongs to the day on which it opens, also when it wraps midnight. An instant lies in
 * it when the recipient's clock then shows {@code opens} of that day or later, and has not yet
 * shown {@code closes} or anything later. So nobody is written to at an hour that their clock shows
 * as closed, and what has closed stays closed until the next day on which it opens. Where clocks
 * are changed this means:
 *
 * <ul>
 *   <li>An opening that a gap skips moves to the first instant after the gap, and a closing to its
 *       beginning. Of a window that lies in the gap as a whole nothing is left on that day.
 *   <li>If the hour of opening comes twice, the window opens the first time, is closed while the
 *       clock shows the hours before it once more, and is open again from the second time on.
 *   <li>If the hour of closing comes twice, the window closes the first time, for good.
 *   <li>An overlap between the two makes the window longer, a gap makes it shorter.
 *   <li>A day that the zone skipped has no window, not even one that would reach into the next day.
 *       A day that comes twice has one: it goes on where it was not closed yet.
 * </ul>
 *
 * @param opens the first minute inside
 * @param closes the first minute outside; before {@code opens} when the window wraps midnight, and
 *     not equal to it
 * @param days the days on which it opens, at least one
 */
public record SendWindow(LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {

  /**
   * A day of the week comes every seven days, unless it is skipped, or a gap swallows its hours.
   */
  private static final int DAYS_TO_LOOK_AHEAD = 3 * 7 + 2;

  private static final Duration LONGEST_WAIT_FOR_ALL = Duration.ofDays(15);

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

  /**
   * From 8 to 21 on every day: the hours in which people in the United States may be solicited by
   * telephone, at the called party's location (47 CFR 64.1200(c)(1), under the TCPA). For text
   * messages; several states close earlier, and whom they protect is for the host to know.
   */
  public static SendWindow usTextMessages() {
    return daily(LocalTime.of(8, 0), LocalTime.of(21, 0));
  }

  /** Whether the instant lies in the window for somebody who lives by this zone. */
  public boolean contains(Instant instant, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(instant, zone);
    return Stream.of(today.minusDays(1), today)
        .flatMap(day -> OpenHours.of(this, day, zone).stream())
        .anyMatch(hours -> hours.contains(instant));
  }

  /** The instant itself when it lies in the window, else the next at which it opens. */
  public Instant nextOpening(Instant instant, ZoneId zone) {
    LocalDate yesterday = LocalDate.ofInstant(instant, zone).minusDays(1);
    return Stream.iterate(yesterday, day -> day.plusDays(1))
        .limit(DAYS_TO_LOOK_AHEAD)
        .flatMap(day -> OpenHours.of(this, day, zone).stream())
        .filter(hours -> hours.until().isAfter(instant))
        .findFirst()
        .map(hours -> hours.from().isAfter(instant) ? hours.from() : instant)
        .orElseThrow(
            () -> new IllegalStateException("no opening in " + DAYS_TO_LOOK_AHEAD + " days"));
  }

  /** Whether the instant lies in the window of every one of these zones. */
  public boolean containsInAll(Instant instant, Set<ZoneId> zones) {
    return zones.stream().allMatch(zone -> contains(instant, zone));
  }

  /**
   * The first instant from this one on that lies in the window of every one of these zones.
   *
   * @param zones at least one
   * @return empty when there is none within 15 days, the last of them included
   */
  public Optional<Instant> nextCommonOpening(Instant instant, Set<ZoneId> zones) {
    if (zones.isEmpty()) {
      throw new IllegalArgumentException("send window: needs a zone to open in");
    }
    Instant end = instant.plus(LONGEST_WAIT_FOR_ALL);
    Instant common = instant;
    while (!containsInAll(common, zones) && !common.isAfter(end)) {
      common = lastToOpen(common, zones);
    }
    return Optional.of(common).filter(found -> !found.isAfter(end));
  }

  /** No instant before this one lies in all windows, as none lies in that of the last to open. */
  private Instant lastToOpen(Instant instant, Set<ZoneId> zones) {
    return zones.stream()
        .map(zone -> nextOpening(instant, zone))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
