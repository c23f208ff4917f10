package io.engage.policy;

import io.engage.store.AttemptDecision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is too late is not sent. */
final class DeadlineGate implements Gate {

  @Override
  public String name() {
    return "deadline";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    return question
        .notAfter()
        .filter(question.now()::isAfter)
        .map(
            deadline ->
                new Objection(
                    "not-after",
                    new AttemptDecision.Expire("too late since " + deadline),
                    Optional.empty()));
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    return Map.of("not-after", question.notAfter().map(Instant::toString).orElse("none"));
  }
}
