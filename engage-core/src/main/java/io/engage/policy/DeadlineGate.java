package io.engage.policy;

import io.engage.store.AttemptDecision;
import java.util.Optional;

/** What is too late is not sent. */
final class DeadlineGate implements Gate {

  @Override
  public Optional<AttemptDecision> objection(GateQuestion question) {
    return question
        .notAfter()
        .filter(question.now()::isAfter)
        .map(deadline -> new AttemptDecision.Expire("too late since " + deadline));
  }
}
