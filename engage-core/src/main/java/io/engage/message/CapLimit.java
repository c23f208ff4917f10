package io.engage.message;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * At most so many messages in a window of time.
 *
 * @param name what the skip reason calls it: {@code daily cap}; not blank
 * @param role whom it protects
 * @param purposes which messages it counts and binds, at least one
 * @param channel which channel's messages it counts, or all when empty
 * @param max how many, 1 or more; no limit is spelled as absence, never as 0
 * @param window in which time, more than zero; whole days for {@link Span#CALENDAR_DAYS}
 * @param span how the window lies
 */
public record CapLimit(
    String name,
    Role role,
    Set<Purpose> purposes,
    Optional<ChannelId> channel,
    int max,
    Duration window,
    Span span) {

  /** Checks the figures. */
  public CapLimit {
    purposes = Set.copyOf(purposes);
    if (name.isBlank() || purposes.isEmpty()) {
      throw new IllegalArgumentException("cap \"" + name + "\": needs a name and a purpose");
    }
    if (max < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          name + ": needs a max of 1 or more and a window of more than zero");
    }
    if (span == Span.CALENDAR_DAYS && !window.equals(Duration.ofDays(window.toDays()))) {
      throw new IllegalArgumentException(name + ": calendar days come whole, not as " + window);
    }
  }

  /** A limit in a window that ends at every instant. */
  public CapLimit(
      String name,
      Role role,
      Set<Purpose> purposes,
      Optional<ChannelId> channel,
      int max,
      Duration window) {
    this(name, role, purposes, channel, max, window, Span.ROLLING);
  }

  /** A limit on promotional messages over all channels. */
  public static CapLimit promotional(String name, Role role, int max, Duration window) {
    return new CapLimit(name, role, Set.of(Purpose.PROMOTIONAL), Optional.empty(), max, window);
  }

  /** The same limit, counted over so many calendar days of the recipient's zone. */
  public CapLimit inCalendarDays() {
    return new CapLimit(name, role, purposes, channel, max, window, Span.CALENDAR_DAYS);
  }

  /** Whether a message of this kind counts and is bound. */
  public boolean counts(Role who, Purpose purpose, ChannelId over) {
    return role.equals(who) && purposes.contains(purpose) && channel.map(over::equals).orElse(true);
  }

  /**
   * When the next message may go, given the places that are taken, some of them perhaps by messages
   * that are planned for later.
   *
   * @param zone by whose calendar days are counted
   * @return empty when it may go now; otherwise the first instant at which a place is free
   */
  public Optional<Instant> nextFree(Collection<Reservation> taken, Instant now, ZoneId zone) {
    Instant free =
        CapCalendar.of(this, zone)
            .firstFree(
                taken.stream()
                    .filter(r -> counts(r.role(), r.purpose(), r.channel()))
                    .map(Reservation::at)
                    .sorted()
                    .toList(),
                now);
    return free.isAfter(now) ? Optional.of(free) : Optional.empty();
  }

  /** The first instant whose message counts against one that goes now. */
  public Instant windowStart(Instant now, ZoneId zone) {
    return CapCalendar.of(this, zone).startOf(now);
  }

  /** How a window lies. */
  public enum Span {
    /** It ends at every instant: no stretch of that length ever holds more. */
    ROLLING,
    /** It consists of whole days of the recipient's calendar, as the clock first shows them. */
    CALENDAR_DAYS
  }
}
