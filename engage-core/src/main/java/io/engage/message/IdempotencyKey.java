package io.engage.message;

/**
 * Says that two requests are one message. The key outlives the message's content; the same key with
 * another fingerprint is an error.
 *
 * @param value 1 to 320 characters, unique within a tenant
 */
public record IdempotencyKey(String value) {

  private static final int LONGEST = 320;

  /** Checks the length. */
  public IdempotencyKey {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "idempotency key: must be 1 to " + LONGEST + " characters, not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
