package io.engage.policy;

import io.engage.store.AttemptDecision;
import java.util.Optional;

/** One rule on the way. Pure. */
interface Gate {

  /** What stands against the message, or nothing. */
  Optional<AttemptDecision> objection(GateQuestion question);

  static Optional<AttemptDecision> skip(String reason) {
    return Optional.of(new AttemptDecision.Skip(reason));
  }

  static Optional<AttemptDecision> pass() {
    return Optional.empty();
  }
}
