package io.engage.policy;

import io.engage.store.AttemptDecision;
import java.util.Optional;

/** Outside production only known addresses are written to. */
record FirewallGate(Firewall firewall) implements Gate {

  @Override
  public Optional<AttemptDecision> objection(GateQuestion question) {
    return firewall.route(question.to().address()).isPresent()
        ? Gate.pass()
        : Gate.skip("test mode: address is not on the allow-list");
  }
}
