package io.engage.store;

/**
 * The decision about one message of a group, as it was committed.
 *
 * @param claim the message
 * @param decision what was decided
 */
public record AttemptResult(Claim claim, AttemptDecision decision) {

  /** Whether it is to be sent now. */
  public boolean proceeds() {
    return decision instanceof AttemptDecision.Proceed;
  }
}
