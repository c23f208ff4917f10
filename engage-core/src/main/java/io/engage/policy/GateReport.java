package io.engage.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one gate says of a message.
 *
 * @param gate which gate: {@code consent}
 * @param verdict what it decided
 * @param rule which of its rules decided: {@code weekly cap}; empty when it let the message pass
 * @param reason as it stands in the ledger; empty when it let the message pass
 * @param saw what it looked at, by name, without addresses and texts
 * @param until the first instant at which it would let the message pass if nothing else happens;
 *     empty when it does so now, or would at none
 */
public record GateReport(
    String gate,
    Verdict verdict,
    Optional<String> rule,
    Optional<String> reason,
    Map<String, String> saw,
    Optional<Instant> until) {

  /** Copies what it saw. */
  public GateReport {
    saw = Map.copyOf(saw);
  }

  /** Whether it let the message pass. */
  public boolean passes() {
    return verdict == Verdict.PASS;
  }

  /** What a gate decides. */
  public enum Verdict {
    /** It has nothing against the message. */
    PASS,
    /** The message waits. */
    DEFER,
    /** The message is not sent. */
    SKIP,
    /** The message came too late. */
    EXPIRE;

    /** The name in JSON: {@code pass}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
