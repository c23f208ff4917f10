package io.engage.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A clock on a recipient's wall that is read at every full minute, and remembers the latest that it
 * ever showed. It answers when a window is open by looking, and works nothing out. Windows that it
 * is asked about open and close at full minutes.
 */
final class WallClock {

  private static final long DAY = 86_400;

  private final ZoneRules rules;
  private final Set<Long> daysShown = new HashSet<>();
  private Instant now;
  private ZoneOffset offset;
  private long goodUntil;
  private long latestShown = Long.MIN_VALUE;
  private long today;

  private WallClock(ZoneId zone, Instant from) {
    this.rules = zone.getRules();
    this.now = from;
    this.offset = rules.getOffset(from);
    this.goodUntil = nextChange();
    look();
  }

  /** The first instant from {@code start} on that lies in the window; gives up after 30 days. */
  static Instant firstInside(SendWindow window, ZoneId zone, Instant start) {
    WallClock clock = new WallClock(zone, start.minusSeconds(3 * DAY));
    clock.turnTo(start);
    Instant end = start.plusSeconds(30 * DAY);
    while (!clock.isInside(window)) {
      clock.tick(end);
      if (!clock.now.isBefore(end)) {
        throw new IllegalStateException("never opens: " + window + " in " + zone);
      }
    }
    return clock.now;
  }

  /**
   * The first instant that lies in the window by all these clocks at once, up to and including
   * {@code end}. The zones must be whole minutes away from Greenwich.
   */
  static Optional<Instant> firstInsideAll(
      SendWindow window, Collection<ZoneId> zones, Instant start, Instant end) {
    List<WallClock> clocks =
        zones.stream().map(zone -> new WallClock(zone, start.minusSeconds(3 * DAY))).toList();
    Instant at = start;
    while (!at.isAfter(end)) {
      Instant moment = at;
      clocks.forEach(clock -> clock.turnTo(moment));
      if (clocks.stream().allMatch(clock -> clock.isInside(window))) {
        return Optional.of(at);
      }
      at = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }
    return Optional.empty();
  }

  private void turnTo(Instant end) {
    while (now.isBefore(end)) {
      tick(end);
    }
  }

  /** On to the next full minute, by Greenwich or by the wall, or to the end before that. */
  private void tick(Instant end) {
    long second = now.getEpochSecond();
    long step = Math.min(60 - Math.floorMod(second, 60), 60 - Math.floorMod(shown(), 60));
    Instant next = Instant.ofEpochSecond(second + step);
    now = next.isAfter(end) ? end : next;
    if (now.getEpochSecond() >= goodUntil) {
      offset = rules.getOffset(now);
      goodUntil = nextChange();
    }
    look();
  }

  private long nextChange() {
    ZoneOffsetTransition change = rules.nextTransition(now);
    return change == null ? Long.MAX_VALUE : change.getInstant().getEpochSecond();
  }

  private void look() {
    long shown = shown();
    latestShown = Math.max(latestShown, shown);
    if (daysShown.isEmpty() || Math.floorDiv(shown, DAY) != today) {
      today = Math.floorDiv(shown, DAY);
      daysShown.add(today);
    }
  }

  private long shown() {
    return now.getEpochSecond() + offset.getTotalSeconds();
  }

  private boolean isInside(SendWindow window) {
    return isInside(window, today) || isInside(window, today - 1);
  }

  private boolean isInside(SendWindow window, long day) {
    DayOfWeek weekday = DayOfWeek.THURSDAY.plus(day); // as 1970-01-01 was
    long opens = at(day, window.opens());
    long closes = at(day, window.closes());
    long end = closes > opens ? closes : closes + DAY;
    return window.days().contains(weekday)
        && daysShown.contains(day)
        && shown() >= opens
        && latestShown < end;
  }

  private static long at(long day, LocalTime time) {
    return day * DAY + time.toSecondOfDay();
  }
}
