package io.engage;

import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Dispatcher;
import io.engage.delivery.Plan;
import io.engage.delivery.Planner;
import io.engage.error.NonRetriableException;
import io.engage.message.MessageId;
import io.engage.message.Progress;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import java.util.Optional;

/** Sends one message and says how it went. */
final class SingleSender {

  private final DeliveryParts parts;
  private final Planner planner;
  private final Dispatcher dispatcher;

  SingleSender(DeliveryParts parts, Planner planner, Dispatcher dispatcher) {
    this.parts = parts;
    this.planner = planner;
    this.dispatcher = dispatcher;
  }

  EngagementOutcome send(SendRequest request) {
    if (request.member().isEmpty()) {
      return new EngagementOutcome.Skipped(Optional.empty(), "unknown recipient");
    }
    Plan plan = planner.planOne(Blueprints.of(request), request.member().get(), key(request));
    if (plan.rows().isEmpty()) {
      String reason = plan.leftOut().keySet().iterator().next();
      return new EngagementOutcome.Skipped(Optional.empty(), reason);
    }
    PlanResult planned = parts.store().plan(plan.rows(), parts.clock().instant()).get(0);
    if (planned.kind() == PlanResult.Kind.KEY_CONFLICT) {
      throw new NonRetriableException(
          "idempotency key: belongs to message "
              + planned.id()
              + ", which asks for something else");
    }
    if (planned.kind() == PlanResult.Kind.SUPERSEDED) {
      return new EngagementOutcome.Skipped(Optional.empty(), "superseded");
    }
    workOn(planned.id());
    return outcome(planned.id());
  }

  private String key(SendRequest request) {
    return request.idempotencyKey().orElseGet(() -> "single/" + parts.ids().next());
  }

  /** Twice, because words that a generator writes are stored by a claim of their own. */
  private void workOn(MessageId message) {
    if (dispatcher.workOn(message)) {
      dispatcher.workOn(message);
    }
  }

  private EngagementOutcome outcome(MessageId id) {
    return parts
        .store()
        .find(id)
        .map(SingleSender::outcome)
        .orElseThrow(() -> new NonRetriableException("message " + id + " is not in the ledger"));
  }

  private static EngagementOutcome outcome(LedgerEntry entry) {
    MessageId id = entry.message().id();
    Progress progress = entry.progress();
    String reason = progress.reason().orElse(progress.state().label());
    return switch (progress.state()) {
      case SENT, DELIVERED -> new EngagementOutcome.Sent(id, progress.providerId().orElse(""));
      case FAILED, BOUNCED -> new EngagementOutcome.Failed(id, reason);
      case OUTCOME_UNKNOWN -> new EngagementOutcome.Unknown(id, reason);
      case SKIPPED, CANCELLED, EXPIRED -> new EngagementOutcome.Skipped(Optional.of(id), reason);
      case SCHEDULED, PENDING, READY, SENDING ->
          new EngagementOutcome.Deferred(id, progress.due(), reason);
    };
  }
}
