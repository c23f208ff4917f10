package io.engage.message;

/**
 * Somebody's decision that a message goes although a frequency cap is reached. The ledger keeps it,
 * and the message counts like any other.
 *
 * @param by who decided, as the host knows them; not blank
 * @param reason why; not blank
 */
public record CapBypass(String by, String reason) {

  /** Checks that both are said. */
  public CapBypass {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("capBypass: needs who bypasses the caps and why");
    }
  }
}
