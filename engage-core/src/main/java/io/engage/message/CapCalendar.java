package io.engage.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Where a cap has room. As many places as the cap allows, if they lie closer together than its
 * window, forbid a stretch of time around them: a message anywhere in it would be one too many of
 * some window.
 */
interface CapCalendar {

  static CapCalendar of(CapLimit limit, ZoneId zone) {
    return limit.span() == CapLimit.Span.ROLLING
        ? new Rolling(limit.max(), limit.window())
        : new Days(limit.max(), limit.window().toDays(), zone);
  }

  /** How many places fill a window. */
  int max();

  /** Whether one window can hold both. */
  boolean shareAWindow(Instant first, Instant last);

  /** Whether every window that holds {@code last} begins after this instant. */
  boolean isBeforeAllWindowsOf(Instant at, Instant last);

  /** The first instant that shares no window with this one any more. */
  Instant endOfWindowsOf(Instant first);

  /** The first instant that shares the window with this one that ends with it. */
  Instant startOf(Instant now);

  /** The first free instant that is not before {@code now}; {@code taken} is in order. */
  default Instant firstFree(List<Instant> taken, Instant now) {
    Instant free = now;
    for (int i = 0; i + max() <= taken.size(); i++) {
      Instant first = taken.get(i);
      Instant last = taken.get(i + max() - 1);
      boolean full = shareAWindow(first, last) && !isBeforeAllWindowsOf(free, last);
      Instant end = endOfWindowsOf(first);
      if (full && end.isAfter(free)) {
        free = end;
      }
    }
    return free;
  }

  /** Windows that end at every instant; both ends of one lie less than its length apart. */
  record Rolling(int max, Duration window) implements CapCalendar {

    @Override
    public boolean shareAWindow(Instant first, Instant last) {
      return last.isBefore(first.plus(window));
    }

    @Override
    public boolean isBeforeAllWindowsOf(Instant at, Instant last) {
      return !at.isAfter(last.minus(window));
    }

    @Override
    public Instant endOfWindowsOf(Instant first) {
      return first.plus(window);
    }

    @Override
    public Instant startOf(Instant now) {
      return now.minus(window).plusNanos(1);
    }
  }

  /**
   * Windows of whole days. A day lasts from the first instant at which the recipient's calendar
   * shows it to the first at which it shows the next: where the clock is put back over midnight,
   * the evening that comes again is no second end of the day before. So the days follow one
   * another, also where one was skipped or came twice.
   */
  record Days(int max, long days, ZoneId zone) implements CapCalendar {

    @Override
    public boolean shareAWindow(Instant first, Instant last) {
      return day(last).isBefore(day(first).plusDays(days));
    }

    @Override
    public boolean isBeforeAllWindowsOf(Instant at, Instant last) {
      return !day(at).isAfter(day(last).minusDays(days));
    }

    @Override
    public Instant endOfWindowsOf(Instant first) {
      return start(day(first).plusDays(days));
    }

    @Override
    public Instant startOf(Instant now) {
      return start(day(now).minusDays(days - 1));
    }

    private LocalDate day(Instant at) {
      LocalDate shown = LocalDate.ofInstant(at, zone);
      LocalDate next = shown.plusDays(1);
      return start(next).isAfter(at) ? shown : next;
    }

    private Instant start(LocalDate day) {
      return day.atStartOfDay(zone).toInstant();
    }
  }
}
