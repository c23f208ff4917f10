package io.engage.policy;

import io.engage.message.CapLimit;
import io.engage.message.Message;
import io.engage.message.Purpose;
import io.engage.store.AttemptDecision;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;

/**
 * All rules in their order: deadline, firewall, suppression, consent, send window, frequency caps.
 * The same gates advise before planning and decide inside the attempt's transaction. Pure; safe for
 * several threads.
 */
public final class Gates {

  private final ContactPolicy policy;
  private final List<Gate> inOrder;

  /** Gates that apply this policy. */
  public Gates(ContactPolicy policy) {
    this.policy = policy;
    this.inOrder =
        List.of(
            new DeadlineGate(),
            new FirewallGate(policy.firewall()),
            new SuppressionGate(),
            new ConsentGate(),
            new WindowGate(policy.window(), policy.windowed()),
            new CapGate(policy.caps()));
  }

  /** May this message go now, given what is known? The first gate that objects decides. */
  public AttemptDecision decide(Message message, Standing standing, Instant now) {
    GateQuestion question = GateQuestion.about(message, standing, now);
    return inOrder.stream()
        .flatMap(gate -> gate.objection(question).stream())
        .findFirst()
        .orElseGet(() -> new AttemptDecision.Proceed(countsTowardCaps(message)));
  }

  private boolean countsTowardCaps(Message message) {
    return message.topic().purpose() == Purpose.PROMOTIONAL || !bindingLimits(message).isEmpty();
  }

  private List<CapLimit> bindingLimits(Message message) {
    return policy
        .caps()
        .binding(message.to().role(), message.topic().purpose(), message.to().channel());
  }
}
