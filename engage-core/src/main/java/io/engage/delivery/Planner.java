package io.engage.delivery;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.policy.Gates;
import io.engage.policy.WindowRule;
import io.engage.store.AttemptDecision;
import io.engage.store.PlannedMessage;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns people into rows of the ledger, asking the gates for advice first. */
public final class Planner {

  private final DeliveryParts parts;
  private final Composer composer;
  private final MessageFactory messages;
  private final Guardians guardians;

  /** A planner of this pipeline. */
  public Planner(DeliveryParts parts) {
    this.parts = parts;
    this.composer = new Composer(parts);
    this.messages = new MessageFactory(parts);
    this.guardians = new Guardians(parts);
  }

  /**
   * What is to be written for a page of people. Costs a fixed number of statements.
   *
   * @param keyPrefix what makes the idempotency key together with the person's id
   */
  public Plan plan(Blueprint blueprint, List<Member> members, String keyPrefix) {
    Plan plan = new Plan();
    members.forEach(
        member -> consider(plan, blueprint, member, keyPrefix + member.recipient().id()));
    decide(plan);
    return plan;
  }

  /** What is to be written for one person, under the whole idempotency key. */
  public Plan planOne(Blueprint blueprint, Member member, String key) {
    Plan plan = new Plan();
    consider(plan, blueprint, member, key);
    decide(plan);
    return plan;
  }

  /**
   * What is to be written when a message may not go over its channel in the end, and might over the
   * next one.
   */
  public Optional<PlannedMessage> planElsewhere(Message message) {
    List<Message> ways = messages.elsewhere(message);
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    List<Standing> standings = parts.store().standings(ways.stream().map(Message::to).toList());
    return Optional.of(row(ways, Set.of(), standings, parts.clock().instant()));
  }

  private void consider(Plan plan, Blueprint blueprint, Member member, String key) {
    Guardians.Reader reader = guardians.readerFor(blueprint, member);
    if (reader.member().isEmpty()) {
      plan.leaveOut(reader.refusal());
      return;
    }
    List<Message> ways = messages.messages(blueprint, reader, key, parts.ids().next().toString());
    if (ways.isEmpty()) {
      plan.leaveOut("no address for " + blueprint.channel());
      return;
    }
    zoneProblem(blueprint, reader.member().get().recipient())
        .ifPresentOrElse(plan::leaveOut, () -> plan.candidates().add(ways));
  }

  /** Where hours matter, and the host wants nobody to be written to by somebody else's clock. */
  private Optional<String> zoneProblem(Blueprint blueprint, Recipient person) {
    return parts
        .rules()
        .of(person.tenant())
        .policy()
        .windows()
        .binding(blueprint.topic(), blueprint.channel())
        .flatMap(WindowRule::window)
        .flatMap(window -> parts.zoneChoice(person).fold(zones -> Optional.empty(), Optional::of));
  }

  private void decide(Plan plan) {
    List<List<Message>> candidates = plan.candidates();
    if (candidates.isEmpty()) {
      return;
    }
    List<IdempotencyKey> keys = candidates.stream().map(ways -> ways.get(0).key()).toList();
    Set<IdempotencyKey> taken = parts.store().taken(candidates.get(0).get(0).to().tenant(), keys);
    List<Standing> standings =
        parts
            .store()
            .standings(candidates.stream().flatMap(List::stream).map(Message::to).toList());
    Instant now = parts.clock().instant();
    int first = 0;
    for (List<Message> ways : candidates) {
      plan.add(row(ways, taken, standings.subList(first, first + ways.size()), now));
      first += ways.size();
    }
  }

  /**
   * Over the first channel that may be used; where none may, the ledger says why not over the
   * preferred one. A key that is taken is left to the store, which tells a repetition from a
   * conflict.
   */
  private PlannedMessage row(
      List<Message> ways, Set<IdempotencyKey> taken, List<Standing> standings, Instant now) {
    Message preferred = ways.get(0);
    if (taken.contains(preferred.key())) {
      return new PlannedMessage(
          preferred, MessageState.PENDING, now, Optional.empty(), "repetition");
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

  private PlannedMessage composed(Message message, Instant now, Instant due, String cause) {
    boolean later = due.isAfter(now);
    boolean ahead = later && gates(message).countsAhead(message);
    if (composer.needsGenerator(message)) {
      MessageState state = later ? MessageState.SCHEDULED : MessageState.PENDING;
      return new PlannedMessage(
          message, state, due, Optional.empty(), noted(message, cause), ahead);
    }
    Composed composed =
        Correlation.during(message.origin().correlationId(), () -> composer.compose(message));
    if (composed instanceof Composed.Written written) {
      MessageState state = later ? MessageState.SCHEDULED : MessageState.READY;
      return new PlannedMessage(
          message, state, due, Optional.of(written.words()), noted(message, cause), ahead);
    }
    return skipped(message, now, ((Composed.Refused) composed).reason());
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
