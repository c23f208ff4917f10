package io.engage.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Says what a cap allows by laying every window there is over the places that are taken. */
record CapOracle(CapLimit limit, ZoneId zone) {

  /** Whether every window that holds this instant has room for it. */
  boolean isFree(Instant at, List<Instant> taken) {
    List<Instant> all = new ArrayList<>(taken);
    all.add(at);
    return windowsThatHold(at, all).stream()
        .allMatch(window -> all.stream().filter(window::holds).count() <= limit.max());
  }

  /** How many messages the fullest window holds. */
  long fullest(List<Instant> taken) {
    return taken.stream()
        .flatMap(at -> windowsThatHold(at, taken).stream())
        .mapToLong(window -> taken.stream().filter(window::holds).count())
        .max()
        .orElse(0);
  }

  private List<Window> windowsThatHold(Instant at, List<Instant> all) {
    List<Window> windows =
        limit.span() == CapLimit.Span.ROLLING
            ? all.stream().map(this::rollingFrom).toList()
            : daysAround(at);
    return windows.stream().filter(window -> window.holds(at)).toList();
  }

  private Window rollingFrom(Instant start) {
    Instant end = start.plus(limit.window());
    return at -> !at.isBefore(start) && at.isBefore(end);
  }

  private List<Window> daysAround(Instant at) {
    List<Window> windows = new ArrayList<>();
    long days = limit.window().toDays();
    for (long back = 0; back < days; back++) {
      LocalDate first = dayOf(at).minusDays(back);
      LocalDate end = first.plusDays(days);
      windows.add(other -> !dayOf(other).isBefore(first) && dayOf(other).isBefore(end));
    }
    return windows;
  }

  /** The latest date that any calendar on the wall has shown until then. */
  private LocalDate dayOf(Instant at) {
    ZoneRules rules = zone.getRules();
    LocalDate latest = LocalDate.ofInstant(at, zone);
    ZoneOffsetTransition change = rules.previousTransition(at.plusNanos(1));
    while (change != null && change.getInstant().isAfter(at.minusSeconds(3 * 86_400))) {
      LocalDate shown = change.getDateTimeBefore().minusNanos(1).toLocalDate();
      latest = shown.isAfter(latest) ? shown : latest;
      change = rules.previousTransition(change.getInstant());
    }
    return latest;
  }

  private interface Window {
    boolean holds(Instant at);
  }
}
