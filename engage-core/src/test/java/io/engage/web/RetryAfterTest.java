package io.engage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  @Test
  @DisplayName("F16: Retry-After in seconds")
  void secondsAreSeconds() {
    assertThat(RetryAfter.parse(" 30 ", NOW)).contains(Duration.ofSeconds(30));
    assertThat(RetryAfter.parse("1.5", NOW)).contains(Duration.ofMillis(1500));
  }

  @Test
  @DisplayName("F16: Retry-After as a date")
  void aDateIsComparedToNow() {
    assertThat(RetryAfter.parse("Sat, 21 Nov 2026 06:02:00 GMT", NOW))
        .contains(Duration.ofMinutes(2));
  }

  @Test
  @DisplayName("F16: an absurd Retry-After is a year")
  void absurdTimesAreAYear() {
    assertThat(RetryAfter.parse("9".repeat(40), NOW)).contains(Duration.ofDays(365));
    assertThat(RetryAfter.parse("Thu, 31 Dec 9998 23:59:59 GMT", NOW))
        .contains(Duration.ofDays(365));
  }

  @Test
  @DisplayName("F16: a negative, past or senseless Retry-After says nothing")
  void nonsenseSaysNothing() {
    assertThat(
            Stream.of("", "0", "-5", "soon", "1e9", "Sat, 21 Nov 2026 05:59:00 GMT", "9".repeat(41))
                .map(header -> RetryAfter.parse(header, NOW)))
        .allMatch(wait -> wait.isEmpty());
  }

  @Test
  void otherUnitsAreCountedAsSuch() {
    assertThat(RetryAfter.parse("250", Duration.ofMillis(1))).contains(Duration.ofMillis(250));
    assertThat(RetryAfter.parse("soon", Duration.ofMillis(1))).isEmpty();
  }
}
