package io.engage.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a provider asks to be left alone: the header {@code Retry-After}, in seconds or as a
 * date (RFC 9110, 10.2.3).
 */
public final class RetryAfter {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,9})?");
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /**
   * The wait that a header asks for, a year at most; whoever has less patience than that cuts it
   * short.
   *
   * @param header the header's value; seconds may have a fraction
   * @param now to which instant a date is compared
   * @return empty for what is neither a number nor a date, and for a time that has come already:
   *     whoever says so is busy all the same
   */
  public static Optional<Duration> parse(String header, Instant now) {
    String value = header.strip();
    return NUMBER.matcher(value).matches()
        ? units(value, Duration.ofSeconds(1))
        : untilDate(value, now);
  }

  /**
   * The same for a header that counts in other units: {@code retry-after-ms}.
   *
   * @param header the header's value
   * @param unit what one of them lasts
   */
  public static Optional<Duration> parse(String header, Duration unit) {
    String value = header.strip();
    return NUMBER.matcher(value).matches() ? units(value, unit) : Optional.empty();
  }

  private static Optional<Duration> units(String number, Duration unit) {
    BigDecimal millis = new BigDecimal(number).multiply(BigDecimal.valueOf(unit.toMillis()));
    long bounded = millis.min(BigDecimal.valueOf(LONGEST.toMillis())).longValue();
    return Optional.of(Duration.ofMillis(bounded)).filter(wait -> !wait.isZero());
  }

  private static Optional<Duration> untilDate(String value, Instant now) {
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, date))
          .filter(wait -> !wait.isNegative() && !wait.isZero())
          .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
