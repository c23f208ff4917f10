package io.engage.policy;

import io.engage.store.AttemptDecision;
import java.time.Instant;
import java.util.Optional;

/**
 * What a gate has against a message.
 *
 * @param rule which rule of the gate decided
 * @param decision what follows for the message
 * @param until the first instant at which the gate would let it pass, if nothing else happens;
 *     empty when none would
 */
record Objection(String rule, AttemptDecision decision, Optional<Instant> until) {

  String reason() {
    if (decision instanceof AttemptDecision.Skip skip) {
      return skip.reason();
    } else if (decision instanceof AttemptDecision.Defer defer) {
      return defer.reason();
    } else if (decision instanceof AttemptDecision.Expire expire) {
      return expire.reason();
    }
    throw new IllegalStateException("an objection holds the message back");
  }
}
