package io.engage.message;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes ids. Must be safe for use by several threads. */
@FunctionalInterface
public interface IdSource {

  /** A new id, never given before. */
  UUID next();

  /**
   * Version 7 UUIDs (RFC 9562): 48 bits of time, 74 of randomness.
   *
   * @param clock where the time comes from
   * @param random a generator that several threads may share, such as {@code SecureRandom}
   */
  static IdSource timeOrdered(InstantSource clock, RandomGenerator random) {
    return () -> {
      long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
      long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    };
  }
}
