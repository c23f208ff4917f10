package io.engage.delivery;

import io.engage.audience.Member;
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
import java.util.stream.IntStream;

/** Turns people into rows of the ledger, asking the gates for advice first. */
public final class Planner {

  private final DeliveryParts parts;
  private final Gates gates;
  private final Composer composer;
  private final MessageFactory messages;

  /** A planner of this pipeline. */
  public Planner(DeliveryParts parts) {
    this.parts = parts;
    this.gates = new Gates(parts.policy());
    this.composer = new Composer(parts);
    this.messages = new MessageFactory(parts);
  }

  /**
   * What is to be written for a page of people. Costs a fixed number of statements.
   *
   * @param keys what makes the idempotency keys
   */
  public Plan plan(Blueprint blueprint, List<Member> members, PlanKeys keys) {
    Plan plan = new Plan();
    members.forEach(member -> consider(plan, blueprint, member, keys.of(member)));
    decide(plan);
    return plan;
  }

  /** What is to be written for one person, under the whole idempotency key. */
  public Plan planOne(Blueprint blueprint, Member member, String key) {
    Plan plan = new Plan();
    consider(plan, blueprint, member, PlanKey.of(key));
    decide(plan);
    return plan;
  }

  private void consider(Plan plan, Blueprint blueprint, Member member, PlanKey key) {
    Optional<Message> message =
        messages.message(blueprint, member, key.own(), parts.ids().next().toString());
    if (message.isPresent()) {
      plan.consider(message.get(), key);
    } else {
      plan.leaveOut("no address for " + blueprint.channel());
    }
  }

  private void decide(Plan plan) {
    if (plan.candidates().isEmpty()) {
      return;
    }
    Set<IdempotencyKey> taken = parts.store().taken(plan.tenant(), plan.keys());
    plan.leaveOutWhatStandsAgainst(taken);
    List<Message> candidates = plan.candidates();
    List<Standing> standings =
        parts.store().standings(candidates.stream().map(Message::to).toList());
    Instant now = parts.clock().instant();
    IntStream.range(0, candidates.size())
        .forEach(i -> plan.add(row(candidates.get(i), taken, standings.get(i), now)));
  }

  /** A key that is taken is left to the store, which tells a repetition from a conflict. */
  private PlannedMessage row(
      Message message, Set<IdempotencyKey> taken, Standing standing, Instant now) {
    if (taken.contains(message.key())) {
      return new PlannedMessage(message, MessageState.PENDING, now, Optional.empty(), "repetition");
    }
    Instant due = message.timing().scheduledFor().filter(now::isBefore).orElse(now);
    AttemptDecision advice = gates.decide(message, standing, due);
    if (advice instanceof AttemptDecision.Skip skip) {
      return skipped(message, now, skip.reason());
    } else if (advice instanceof AttemptDecision.Expire expire) {
      return skipped(message, now, expire.reason());
    } else if (advice instanceof AttemptDecision.Defer defer) {
      return composed(message, now, defer.until(), defer.reason());
    }
    return composed(message, now, due, due.isAfter(now) ? "scheduled" : "planned");
  }

  private PlannedMessage composed(Message message, Instant now, Instant due, String cause) {
    if (composer.needsGenerator(message)) {
      MessageState state = waiting(now, due, MessageState.PENDING);
      return new PlannedMessage(message, state, due, Optional.empty(), cause);
    }
    Composed composed =
        Correlation.during(message.origin().correlationId(), () -> composer.compose(message));
    if (composed instanceof Composed.Written written) {
      MessageState state = waiting(now, due, MessageState.READY);
      return new PlannedMessage(message, state, due, Optional.of(written.words()), cause);
    }
    return skipped(message, now, ((Composed.Refused) composed).reason());
  }

  private static MessageState waiting(Instant now, Instant due, MessageState whenDue) {
    return due.isAfter(now) ? MessageState.SCHEDULED : whenDue;
  }

  private static PlannedMessage skipped(Message message, Instant now, String reason) {
    return new PlannedMessage(message, MessageState.SKIPPED, now, Optional.empty(), reason);
  }
}
