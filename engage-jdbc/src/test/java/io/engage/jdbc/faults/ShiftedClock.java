package io.engage.jdbc.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's clock, put forward or back. */
final class ShiftedClock implements InstantSource {

  private static final Duration STEP = Duration.ofMinutes(10);

  private final AtomicLong readingsLeft;
  private volatile Duration offset;

  ShiftedClock(Duration offset) {
    this(offset, 0);
  }

  /** One that falls back ten minutes after so many readings; 0 for never. */
  ShiftedClock(Duration offset, int readings) {
    this.offset = offset;
    this.readingsLeft = new AtomicLong(readings == 0 ? Long.MAX_VALUE : readings);
  }

  Duration offset() {
    return offset;
  }

  void set(Duration value) {
    offset = value;
  }

  @Override
  public Instant instant() {
    if (readingsLeft.decrementAndGet() == 0) {
      offset = offset.minus(STEP);
    }
    return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }
}
