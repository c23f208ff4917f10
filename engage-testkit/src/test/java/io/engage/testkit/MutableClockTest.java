package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MutableClockTest {

  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  private final MutableClock clock = MutableClock.at("2026-11-21T09:00:00Z");

  @Test
  void itStandsStill() {
    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void itMovesWhenItIsTold() {
    assertThat(clock.advance(Duration.ofMinutes(10))).isEqualTo(START.plusSeconds(600));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(600));

    clock.advance(Duration.ofMinutes(-20));
    assertThat(clock.instant()).isEqualTo(START.minusSeconds(600));

    clock.set(START);
    assertThat(clock.millis()).isEqualTo(START.toEpochMilli());
  }

  @Test
  void clocksOfOtherZonesMoveWithIt() {
    ZoneId dhaka = ZoneId.of("Asia/Dhaka");
    Clock there = clock.withZone(dhaka);

    clock.advance(Duration.ofHours(1));

    assertThat(there.instant()).isEqualTo(clock.instant());
    assertThat(there.getZone()).isEqualTo(dhaka);
    assertThat(clock).hasToString("MutableClock[2026-11-21T10:00:00Z, Z]");
  }
}
