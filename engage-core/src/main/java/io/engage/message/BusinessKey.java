package io.engage.message;

/**
 * What messages are about in the host's own tables: an appointment, an order. All open messages of
 * one key are taken back or moved together.
 *
 * <p>The generation is the host's own count of how often the thing changed: the appointment's
 * version. A message of an older generation than the newest that was ever named for the key is not
 * planned, and one that waits already is taken back, so that a moved appointment is not reminded of
 * at its old hour however late whoever plans reminders read it.
 *
 * @param tenant whose
 * @param value the host's name for it: {@code appointment:81}; up to 320 characters, not blank
 * @param generation 1 or more; 0 for hosts that do not count
 */
public record BusinessKey(String tenant, String value, int generation) {

  /** How many characters a value has at most. */
  public static final int LONGEST = 320;

  /** Checks the key. */
  public BusinessKey {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a business key has 1 to " + LONGEST + " characters");
    }
    if (generation < 0) {
      throw new IllegalArgumentException("a generation is 0 or more, is " + generation);
    }
  }

  /** A thing of this tenant, whose changes are not counted. */
  public static BusinessKey of(String tenant, String value) {
    return new BusinessKey(tenant, value, 0);
  }

  /** The same thing, changed so often. */
  public BusinessKey generation(int count) {
    return new BusinessKey(tenant, value, count);
  }
}
