package io.engage.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times as people write them into files. */
final class CsvTimes {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX]]");

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private CsvTimes() {}

  /** {@code 2026-11-21} alone, of a day that there was. */
  static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }

  /** {@code 2026-11-21}, {@code 2026-11-21T15:00} or {@code 2026-11-21 15:00:00+06:00}. */
  static Instant instant(String text, ZoneId localTime) {
    TemporalAccessor read =
        FORM.parseBest(
            text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (read instanceof OffsetDateTime at) {
      return at.toInstant();
    } else if (read instanceof LocalDateTime at) {
      return at.atZone(localTime).toInstant();
    }
    return LocalDate.from(read).atStartOfDay(localTime).toInstant();
  }
}
