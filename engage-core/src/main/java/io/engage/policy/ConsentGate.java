package io.engage.policy;

import io.engage.message.Consent;
import io.engage.store.AttemptDecision;
import java.util.Optional;

/** The narrowest word counts, the latest of two as narrow, and unknown means no. */
final class ConsentGate implements Gate {

  @Override
  public Optional<AttemptDecision> objection(GateQuestion question) {
    if (!question.topic().purpose().needsConsent()) {
      return Gate.pass();
    }
    Optional<Consent> word =
        ConsentHistory.binding(
            question.standing().consents(),
            question.to().role(),
            question.topic(),
            question.to().channel());
    if (word.map(Consent::granted).orElse(false)) {
      return Gate.pass();
    }
    String what = word.isPresent() ? "consent withdrawn for " : "no consent for ";
    return Gate.skip(what + question.to().channel());
  }
}
