package io.engage.policy;

import java.util.Map;
import java.util.Optional;

/** Outside production only known addresses are written to. */
record FirewallGate(Firewall firewall) implements Gate {

  @Override
  public String name() {
    return "firewall";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    return firewall.route(question.to().address()).isPresent()
        ? Gate.pass()
        : Gate.never("allow-list", "test mode: address is not on the allow-list");
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    return Map.of("mode", firewall.isTestMode() ? "test" : "production");
  }
}
