package io.engage.audience;

import io.engage.audience.Segment.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Counts calendar days of a member's own zone.
 *
 * @param zone whose calendar
 * @param today the day it is there
 */
record LocalDays(ZoneId zone, LocalDate today) {

  /**
   * Local days differ by at most a day from days of 24 hours counted anywhere else, and DST adds
   * one.
   */
  private static final Duration SLACK = Duration.ofDays(2);

  static LocalDays of(Member member, Query query) {
    ZoneId zone = member.recipient().zone().orElse(query.zone());
    return new LocalDays(zone, LocalDate.ofInstant(query.asOf(), zone));
  }

  /** How many midnights ago; negative for days to come. */
  long ago(Instant at) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(at, zone), today);
  }

  /** An instant before everything that is so many local days ago, wherever. */
  static Instant before(Query query, long days) {
    return query.asOf().minus(Duration.ofDays(days)).minus(SLACK);
  }

  /** An instant after everything that is so many local days ago, wherever. */
  static Instant after(Query query, long days) {
    return query.asOf().minus(Duration.ofDays(days)).plus(SLACK);
  }
}
