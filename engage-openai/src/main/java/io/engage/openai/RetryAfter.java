package io.engage.openai;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long a server wants to be left alone: {@code retry-after-ms}, which OpenAI sends, or {@code
 * Retry-After} in seconds or as a date (RFC 9110, 10.2.3). Nothing, nonsense and times that have
 * come already say nothing.
 */
final class RetryAfter {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,9})?");
  private static final BigDecimal BEYOND_PATIENCE =
      BigDecimal.valueOf(Duration.ofDays(365).toMillis());

  private RetryAfter() {}

  static Optional<Duration> of(Headers headers, Instant now) {
    return number(headers.get("retry-after-ms"), 1)
        .or(() -> number(headers.get("Retry-After"), 1000))
        .or(() -> date(headers, now));
  }

  private static Optional<Duration> number(@Nullable String text, int millisEach) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(number -> new BigDecimal(number).multiply(BigDecimal.valueOf(millisEach)))
        .map(millis -> Duration.ofMillis(millis.min(BEYOND_PATIENCE).longValue()))
        .filter(RetryAfter::isAhead);
  }

  private static Optional<Duration> date(Headers headers, Instant now) {
    return Optional.ofNullable(headers.getInstant("Retry-After"))
        .map(then -> Duration.between(now, then))
        .filter(RetryAfter::isAhead);
  }

  private static boolean isAhead(Duration wait) {
    return !wait.isNegative() && !wait.isZero();
  }
}
