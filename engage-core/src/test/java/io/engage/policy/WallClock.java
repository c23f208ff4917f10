package io.engage.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.Set;

/**
 * A clock on a recipient's wall that is read at every full minute, and remembers the latest that it
 * ever showed. It answers when a window is open by looking, and works nothing out. Windows that it
 * is asked about open and close at full minutes.
 */
final class WallClock {

  private static final int DAY = 86_400;

  private final ZoneRules rules;
  private final Set<Long> daysShown = new HashSet<>();
  private Instant now;
  private ZoneOffset offset;
  private long goodUntil;
  private long latestShown = Long.MIN_VALUE;

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

  static boolean isInside(SendWindow window, ZoneId zone, Instant at) {
    return firstInside(window, zone, at).equals(at);
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
    latestShown = Math.max(latestShown, shown());
    daysShown.add(Math.floorDiv(shown(), (long) DAY));
  }

  private long shown() {
    return now.getEpochSecond() + offset.getTotalSeconds();
  }

  private boolean isInside(SendWindow window) {
    long today = Math.floorDiv(shown(), (long) DAY);
    return isInside(window, today) || isInside(window, today - 1);
  }

  private boolean isInside(SendWindow window, long day) {
    DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
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
