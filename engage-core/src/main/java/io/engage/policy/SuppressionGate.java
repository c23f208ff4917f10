package io.engage.policy;

import io.engage.store.AttemptDecision;
import java.util.Optional;

/** Suppressed addresses are not written to, some of them by one sender alone. */
final class SuppressionGate implements Gate {

  @Override
  public Optional<AttemptDecision> objection(GateQuestion question) {
    return question.standing().suppressions().stream()
        .filter(s -> s.binds(question.to().channel()))
        .filter(s -> s.blocks(question.topic().purpose(), question.now()))
        .findFirst()
        .map(s -> new AttemptDecision.Skip("suppressed: " + s.reason().label()));
  }
}
