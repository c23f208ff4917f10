package io.engage.plugin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password, token or key. It shows itself only when asked to, so that it cannot slip into a log
 * or an exception with whatever holds it.
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Hides this text. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text, for the one who needs it. */
  public String reveal() {
    return value;
  }

  /** Takes as long for a near miss as for a far one. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
