package io.engage.policy;

import io.engage.message.CapLimit;
import io.engage.message.Reservation;
import io.engage.store.AttemptDecision;
import java.util.List;
import java.util.Optional;

/** Counts by person and by address; whichever has had enough decides. */
record CapGate(FrequencyCaps caps) implements Gate {

  @Override
  public Optional<AttemptDecision> objection(GateQuestion question) {
    List<Reservation> toPerson = others(question.standing().sentToPerson(), question);
    List<Reservation> toAddress = others(question.standing().sentToAddress(), question);
    for (CapLimit limit :
        caps.binding(question.to().role(), question.topic().purpose(), question.to().channel())) {
      if (limit.nextFree(toPerson, question.now(), question.to().zone()).isPresent()
          || limit.nextFree(toAddress, question.now(), question.to().zone()).isPresent()) {
        return Gate.skip(limit.name() + ": " + limit.max() + " of " + limit.max());
      }
    }
    return Gate.pass();
  }

  private static List<Reservation> others(List<Reservation> taken, GateQuestion question) {
    return taken.stream().filter(r -> !r.message().equals(question.message())).toList();
  }
}
