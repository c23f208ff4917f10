package io.engage.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of time in which a window is open on behalf of one day.
 *
 * @param from the first instant
 * @param until the first instant after it
 */
record OpenHours(Instant from, Instant until) {

  /**
   * The stretches that belong to this day, in order: mostly one. There is none when the day was
   * skipped or a gap swallows the hours, and there are two when the hour of opening comes twice.
   */
  static List<OpenHours> of(SendWindow window, LocalDate day, ZoneId zone) {
    if (!window.days().contains(day.getDayOfWeek()) || wasSkipped(day, zone)) {
      return List.of();
    }
    LocalDateTime opens = day.atTime(window.opens());
    boolean wraps = window.closes().isBefore(window.opens());
    LocalDateTime closes = (wraps ? day.plusDays(1) : day).atTime(window.closes());
    Instant end = first(closes, zone);
    return stretchesFrom(opens, end, zone).filter(hours -> !hours.isEmpty()).toList();
  }

  boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }

  private boolean isEmpty() {
    return !from.isBefore(until);
  }

  private static Stream<OpenHours> stretchesFrom(LocalDateTime opens, Instant end, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(opens);
    if (change == null || change.isGap()) {
      return Stream.of(new OpenHours(first(opens, zone), end));
    }
    Instant putBack = change.getInstant();
    return Stream.of(
        new OpenHours(first(opens, zone), end.isBefore(putBack) ? end : putBack),
        new OpenHours(opens.toInstant(change.getOffsetAfter()), end));
  }

  /** The first instant at which the clock shows this time, or has jumped over it. */
  private static Instant first(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }

  private static boolean wasSkipped(LocalDate day, ZoneId zone) {
    return !day.atStartOfDay(zone).toLocalDate().equals(day);
  }
}
