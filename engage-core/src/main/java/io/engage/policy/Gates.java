package io.engage.policy;

import io.engage.message.Message;
import io.engage.message.Purpose;
import io.engage.store.AttemptDecision;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rules in their order: deadline, flags, firewall, suppression, preferences, consent, send
 * window, frequency caps. The same gates advise before planning, decide inside the attempt's
 * transaction and explain afterwards. Pure; safe for several threads.
 */
public final class Gates {

  /** More than there are edges of windows and caps between one free instant and the next. */
  private static final int MOST_STEPS = 10_000;

  private final ContactPolicy policy;
  private final List<Gate> inOrder;

  /** Gates that apply this policy. */
  public Gates(ContactPolicy policy) {
    this(
        policy,
        List.of(
            new DeadlineGate(),
            new FlagGate(policy.flags()),
            new FirewallGate(policy.firewall()),
            new SuppressionGate(policy.softBounces()),
            new PreferenceGate(policy.topics()),
            new ConsentGate(),
            new WindowGate(policy.windows()),
            new CapGate(policy.caps(), policy.flags())));
  }

  private Gates(ContactPolicy policy, List<Gate> inOrder) {
    this.policy = policy;
    this.inOrder = inOrder;
  }

  /** Windows and caps alone, for messages that passed the others. */
  static Gates ofHoursAndCaps(ContactPolicy policy) {
    return new Gates(
        policy,
        List.of(new WindowGate(policy.windows()), new CapGate(policy.caps(), policy.flags())));
  }

  /** May this message go now, given what is known? The first gate that objects decides. */
  public AttemptDecision decide(Message message, Standing standing, Instant now) {
    GateQuestion question = new GateQuestion(message, standing, now);
    for (Gate gate : inOrder) {
      Optional<Objection> objection = gate.objection(question);
      if (objection.isPresent()) {
        return objection.get().decision();
      }
    }
    return new AttemptDecision.Proceed(countsTowardCaps(message));
  }

  /** What every gate says, whatever those before it say. */
  public List<GateReport> reports(Message message, Standing standing, Instant now) {
    GateQuestion question = new GateQuestion(message, standing, now);
    return inOrder.stream().map(gate -> report(gate, question)).toList();
  }

  /**
   * The first instant, this one included, at which no gate objects if nothing else happens.
   *
   * @return empty when there is none, or none before the message is too late
   */
  public Optional<Instant> nextInstant(Message message, Standing standing, Instant now) {
    GateQuestion question = new GateQuestion(message, standing, now);
    // Each gate names the first instant that suits it, so none before the latest of them suits all.
    for (int step = 0; step < MOST_STEPS; step++) {
      GateQuestion asked = question;
      List<Objection> objections =
          inOrder.stream().flatMap(gate -> gate.objection(asked).stream()).toList();
      if (objections.isEmpty()) {
        return Optional.of(question.now());
      }
      if (objections.stream().anyMatch(one -> one.until().isEmpty())) {
        return Optional.empty();
      }
      Instant latest =
          objections.stream()
              .map(one -> one.until().orElseThrow())
              .max(Instant::compareTo)
              .orElseThrow();
      question = question.at(latest);
    }
    return Optional.empty();
  }

  /** Whether others are to leave room under the caps for such a message before it is sent. */
  public boolean countsAhead(Message message) {
    return message.topic().purpose() != Purpose.PROMOTIONAL && isBound(message);
  }

  private boolean countsTowardCaps(Message message) {
    return message.topic().purpose() == Purpose.PROMOTIONAL || isBound(message);
  }

  /** A cap of its own counts, too, also when somebody lets the message pass it. */
  private boolean isBound(Message message) {
    return Stream.concat(policy.caps().limits().stream(), message.terms().tighter().stream())
        .anyMatch(
            limit ->
                limit.counts(
                    message.to().role(), message.topic().purpose(), message.to().channel()));
  }

  private static GateReport report(Gate gate, GateQuestion question) {
    Optional<Objection> objection = gate.objection(question);
    return new GateReport(
        gate.name(),
        objection.map(Gates::verdict).orElse(GateReport.Verdict.PASS),
        objection.map(Objection::rule),
        objection.map(Objection::reason),
        gate.saw(question),
        objection.flatMap(Objection::until));
  }

  private static GateReport.Verdict verdict(Objection objection) {
    if (objection.decision() instanceof AttemptDecision.Defer) {
      return GateReport.Verdict.DEFER;
    }
    return objection.decision() instanceof AttemptDecision.Expire
        ? GateReport.Verdict.EXPIRE
        : GateReport.Verdict.SKIP;
  }
}
