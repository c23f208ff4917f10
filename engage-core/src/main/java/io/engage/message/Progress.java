package io.engage.message;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a message has come.
 *
 * @param state where it stands
 * @param due when it is next to be worked on; the instant of the last change when nothing is left
 *     to do
 * @param attempts how often an attempt was recorded
 * @param spared how many of the attempts do not count against the retries: the provider was away or
 *     busy, or the attempt was not begun
 * @param possibleDuplicate whether it was sent again after an attempt whose outcome nobody knows;
 *     once true it stays true
 * @param reason why it stands there: a skip reason, the provider's answer, who cancelled it; empty
 *     when it was planned, composed or attempted without a reason against it
 * @param provider which channel plugin sent it, once one answered
 * @param providerId the provider's name for it, once accepted
 */
public record Progress(
    MessageState state,
    Instant due,
    int attempts,
    int spared,
    boolean possibleDuplicate,
    Optional<String> reason,
    Optional<String> provider,
    Optional<String> providerId) {

  /** A message that was planned and not yet tried. */
  public static Progress planned(MessageState state, Instant due, Optional<String> reason) {
    return new Progress(state, due, 0, 0, false, reason, Optional.empty(), Optional.empty());
  }

  /** How many attempts count against the retries. */
  public int tries() {
    return attempts - spared;
  }
}
