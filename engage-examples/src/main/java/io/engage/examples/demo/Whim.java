package io.engage.examples.demo;

import java.util.Map;

/**
 * How the stub answers. To one customer in twenty-five it answers as models do on a bad day, and to
 * the same customer always in the same way.
 */
enum Whim {
  /** With a text. */
  NONE,
  /** With a refusal in place of a text. */
  REFUSES,
  /** With a text that breaks off. */
  STOPS_AT_LENGTH,
  /** With a text that no filter lets pass, and on a second try with a good one. */
  PRESSES,
  /** With 429 the first time. */
  IS_BUSY;

  private static final int CUSTOMERS = 100;

  /** Chosen so that the bundled customers meet each of them. */
  private static final long SALT = 1933;

  private static final Map<Long, Whim> BAD_DAYS =
      Map.of(0L, REFUSES, 1L, STOPS_AT_LENGTH, 2L, PRESSES, 3L, IS_BUSY);

  /** Spreads neighbouring numbers: 2^64 divided by the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Nobody is singled out of whom nothing is known: all of those are alike. */
  static Whim towards(ChatQuestion question) {
    long spread = (question.customer() ^ SALT) * SPREAD;
    long number = (spread >>> 32) % CUSTOMERS;
    return question.anonymous() ? NONE : BAD_DAYS.getOrDefault(number, NONE);
  }
}
