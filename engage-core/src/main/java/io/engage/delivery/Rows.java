package io.engage.delivery;

import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.policy.Gates;
import io.engage.store.AttemptDecision;
import io.engage.store.PlannedMessage;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns messages into rows of the ledger: with words and due times, or with why they are skipped.
 */
final class Rows {

  private final DeliveryParts parts;
  private final Composer composer;

  Rows(DeliveryParts parts) {
    this.parts = parts;
    this.composer = new Composer(parts);
  }

  /**
   * Over the first channel that may be used; where none may, the ledger says why not over the
   * preferred one. A key that is taken is left to the store, which tells a repetition from a
   * conflict.
   */
  PlannedMessage row(
      List<Message> ways, Set<IdempotencyKey> taken, List<Standing> standings, Instant now) {
    Message preferred = ways.get(0);
    if (taken.contains(preferred.key())) {
      return repetition(preferred, now);
    }
    PlannedMessage row = row(preferred, standings.get(0), now);
    PlannedMessage other = row;
    for (int i = 1; i < ways.size() && isFree(ways.get(i - 1), standings.get(i - 1), now); i++) {
      other = row(ways.get(i), standings.get(i), now);
      if (other.state() != MessageState.SKIPPED) {
        return other;
      }
    }
    return row;
  }

  /** Whether what speaks against one channel says nothing of the next. */
  private boolean isFree(Message message, Standing standing, Instant now) {
    return advice(message, standing, now) instanceof AttemptDecision.Skip skip && skip.elsewhere();
  }

  private AttemptDecision advice(Message message, Standing standing, Instant now) {
    return gates(message).decide(message, standing, due(message, now));
  }

  private Gates gates(Message message) {
    return parts.rules().of(message.to().tenant()).gates();
  }

  private static Instant due(Message message, Instant now) {
    return message.timing().scheduledFor().filter(now::isBefore).orElse(now);
  }

  private PlannedMessage row(Message message, Standing standing, Instant now) {
    Instant due = due(message, now);
    AttemptDecision advice = advice(message, standing, now);
    if (advice instanceof AttemptDecision.Skip skip) {
      return skipped(message, now, skip.reason());
    } else if (advice instanceof AttemptDecision.Expire expire) {
      return skipped(message, now, expire.reason());
    } else if (advice instanceof AttemptDecision.Defer defer) {
      return composed(message, now, defer.until(), defer.reason());
    }
    return composed(message, now, due, due.isAfter(now) ? "scheduled" : "planned");
  }

  /** A key that is taken is left to the store, which tells a repetition from a conflict. */
  static PlannedMessage repetition(Message message, Instant now) {
    return new PlannedMessage(message, MessageState.PENDING, now, Optional.empty(), "repetition");
  }

  private PlannedMessage composed(Message message, Instant now, Instant due, String cause) {
    boolean later = due.isAfter(now);
    boolean ahead = later && gates(message).countsAhead(message);
    if (composer.takesTime(message)) {
      return unwritten(message, due, noted(message, cause), later, ahead);
    }
    Composed composed =
        Correlation.during(message.origin().correlationId(), () -> composer.compose(message, due));
    if (composed instanceof Composed.Written written) {
      MessageState state = later ? MessageState.SCHEDULED : MessageState.READY;
      return new PlannedMessage(
          message, state, due, Optional.of(written.words()), noted(message, cause), ahead);
    }
    return composed instanceof Composed.Refused refused
        ? skipped(message, now, refused.reason())
        : unwritten(message, due, noted(message, cause), later, ahead);
  }

  private static PlannedMessage unwritten(
      Message message, Instant due, String cause, boolean later, boolean ahead) {
    MessageState state = later ? MessageState.SCHEDULED : MessageState.PENDING;
    return new PlannedMessage(message, state, due, Optional.empty(), cause, ahead);
  }

  /** The ledger says who bypassed the caps, and why. */
  private static String noted(Message message, String cause) {
    return message
        .terms()
        .bypass()
        .map(by -> cause + ", frequency caps bypassed by " + by.by() + ": " + by.reason())
        .orElse(cause);
  }

  private static PlannedMessage skipped(Message message, Instant now, String reason) {
    return new PlannedMessage(message, MessageState.SKIPPED, now, Optional.empty(), reason);
  }
}
