package io.engage.store;

/** Decides about one message inside the attempt's transaction. Pure: no clock, no I/O, no state. */
@FunctionalInterface
public interface AttemptGate {

  /** May this message go, given what is known of its person and address at this moment? */
  AttemptDecision decide(Claim claim, Standing standing);
}
