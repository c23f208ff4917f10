package io.engage;

import java.time.LocalDate;

/**
 * Names the due time of a campaign run, so that every node that starts it means the same run and
 * nobody is written to twice for it.
 *
 * @param value 1 to 64 characters: {@code 2026-11-21}
 */
public record RunKey(String value) {

  private static final int LONGEST = 64;

  /** Checks the length. */
  public RunKey {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("run key: must be 1 to " + LONGEST + " characters");
    }
  }

  /** The run of a day. */
  public static RunKey of(LocalDate day) {
    return new RunKey(day.toString());
  }
}
