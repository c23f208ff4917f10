package io.engage.policy;

import io.engage.message.Purpose;
import io.engage.store.AttemptDecision;
import java.util.Optional;
import java.util.Set;

/** Outside the window a message waits for the next opening, by the recipient's clock. */
record WindowGate(SendWindow window, Set<Purpose> windowed) implements Gate {

  @Override
  public Optional<AttemptDecision> objection(GateQuestion question) {
    if (!windowed.contains(question.topic().purpose())
        || window.contains(question.now(), question.to().zone())) {
      return Gate.pass();
    }
    return Optional.of(
        new AttemptDecision.Defer(
            window.nextOpening(question.now(), question.to().zone()), "outside the send window"));
  }
}
