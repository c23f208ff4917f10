package io.engage.examples.sheba;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the {@code booked_at} of a row. A date is the start of that day in Dhaka and a date-time
 * without an offset is read by Dhaka's clocks, also for customers who live elsewhere.
 */
final class BookingTime {

  static final ZoneId HOME = ZoneId.of("Asia/Dhaka");

  private static final int LAST_YEAR = 9999;

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private BookingTime() {}

  /** The instant, to the microsecond as databases keep it; empty when the text is none. */
  static Optional<Instant> parse(String text) {
    try {
      TemporalAccessor time =
          FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      Instant instant = instant(time).truncatedTo(ChronoUnit.MICROS);
      int year = instant.atZone(HOME).getYear();
      return year >= 1 && year <= LAST_YEAR ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor time) {
    if (time instanceof OffsetDateTime offset) {
      return offset.toInstant();
    } else if (time instanceof LocalDateTime local) {
      return local.atZone(HOME).toInstant();
    }
    return ((LocalDate) time).atStartOfDay(HOME).toInstant();
  }
}
