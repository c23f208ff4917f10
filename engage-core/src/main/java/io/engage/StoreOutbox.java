package io.engage;

import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Plan;
import io.engage.delivery.Planner;
import io.engage.error.NonRetriableException;
import io.engage.message.BusinessKey;
import io.engage.message.IdempotencyKey;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.CancelResult;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import io.engage.store.RescheduleResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Plans, takes back and moves messages in a store; whether that commits is the store's affair. */
final class StoreOutbox implements Outbox {

  private final DeliveryParts parts;
  private final Planner planner;
  private final RequestCheck check;

  StoreOutbox(DeliveryParts parts) {
    this.parts = parts;
    this.planner = new Planner(parts);
    this.check = new RequestCheck(parts);
  }

  @Override
  public EngagementOutcome enqueue(SendRequest request) {
    check.possible(Blueprints.of(request));
    Planned planned = plan(request);
    return planned.skipped().orElseGet(() -> outcome(planned.message().orElseThrow()));
  }

  @Override
  public CancelResult cancel(MessageId message, String cause) {
    return parts.store().cancel(message, cause, parts.clock().instant());
  }

  @Override
  public Map<MessageId, CancelResult> cancel(BusinessKey key, String cause) {
    return parts.store().cancel(key, cause, parts.clock().instant());
  }

  @Override
  public Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at) {
    return parts.store().reschedule(key, at, parts.clock().instant());
  }

  /** Writes the message, or says why there is none. */
  Planned plan(SendRequest request) {
    if (request.member().isEmpty()) {
      return Planned.none("unknown recipient");
    }
    Plan plan = planner.planOne(Blueprints.of(request), request.member().get(), key(request));
    if (plan.rows().stream().allMatch(row -> row.state() == MessageState.SKIPPED)) {
      takeBackOlder(request, request.member().get().recipient().tenant());
    }
    if (plan.rows().isEmpty()) {
      return Planned.none(plan.leftOut().keySet().iterator().next());
    }
    PlanResult result = parts.store().plan(plan.rows(), parts.clock().instant()).get(0);
    return switch (result.kind()) {
      case PLANNED, ALREADY_PLANNED -> Planned.as(result.id());
      case SUPERSEDED -> Planned.none("superseded");
      case KEY_CONFLICT -> conflict(request, result.id());
    };
  }

  /** Of what is said once, the first request counts, for whatever hour it was. */
  private static Planned conflict(SendRequest request, MessageId other) {
    if (request.onceAbout().isPresent()) {
      return Planned.as(other);
    }
    throw new NonRetriableException(
        "idempotency key: belongs to message " + other + ", which asks for something else");
  }

  /** What an older version says is wrong, also when there is nothing to say in its place. */
  private void takeBackOlder(SendRequest request, String tenant) {
    request
        .businessKey()
        .filter(key -> request.generation() > 1)
        .map(key -> BusinessKey.of(tenant, key).generation(request.generation() - 1))
        .ifPresent(older -> cancel(older, "superseded by generation " + request.generation()));
  }

  EngagementOutcome outcome(MessageId id) {
    return parts
        .store()
        .find(id)
        .map(StoreOutbox::outcome)
        .orElseThrow(() -> new NonRetriableException("message " + id + " is not in the ledger"));
  }

  private String key(SendRequest request) {
    return request
        .idempotencyKey()
        .or(() -> occasionKey(request).map(IdempotencyKey::value))
        .orElseGet(() -> "single/" + parts.ids().next());
  }

  private static Optional<IdempotencyKey> occasionKey(SendRequest request) {
    String person = request.member().map(member -> member.recipient().id()).orElse("");
    return request
        .onceAbout()
        .map(about -> about.messageKey(request.topic().name(), request.template(), person));
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

  /** The message there is, or why there is none. */
  record Planned(Optional<MessageId> message, Optional<EngagementOutcome> skipped) {

    static Planned as(MessageId message) {
      return new Planned(Optional.of(message), Optional.empty());
    }

    static Planned none(String reason) {
      return new Planned(
          Optional.empty(), Optional.of(new EngagementOutcome.Skipped(Optional.empty(), reason)));
    }
  }
}
