package io.engage.policy;

import io.engage.store.AttemptDecision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One rule on the way. Pure. */
interface Gate {

  /** What explanations call it: {@code consent}. */
  String name();

  /** What stands against the message, or nothing. */
  Optional<Objection> objection(GateQuestion question);

  /** What it looks at, for people who ask why; no addresses and no texts. */
  Map<String, String> saw(GateQuestion question);

  /** It does not pass, whatever the hour. */
  static Optional<Objection> never(String rule, String reason) {
    return Optional.of(new Objection(rule, new AttemptDecision.Skip(reason), Optional.empty()));
  }

  /** It does not pass now, and is not to be asked again, though it would pass from then on. */
  static Optional<Objection> notBefore(String rule, String reason, Optional<Instant> until) {
    return Optional.of(new Objection(rule, new AttemptDecision.Skip(reason), until));
  }

  /** It does not pass over this channel, but may over another. */
  static Optional<Objection> notHere(String rule, String reason, Optional<Instant> until) {
    return Optional.of(new Objection(rule, new AttemptDecision.Skip(reason, true), until));
  }

  static Optional<Objection> pass() {
    return Optional.empty();
  }
}
