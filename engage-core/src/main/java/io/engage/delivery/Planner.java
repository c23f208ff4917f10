package io.engage.delivery;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.policy.WindowRule;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns people into rows of the ledger, asking the gates for advice first. */
public final class Planner {

  private final DeliveryParts parts;
  private final Rows rows;
  private final MessageFactory messages;
  private final Guardians guardians;

  /** A planner of this pipeline. */
  public Planner(DeliveryParts parts) {
    this.parts = parts;
    this.rows = new Rows(parts);
    this.messages = new MessageFactory(parts);
    this.guardians = new Guardians(parts);
  }

  /**
   * What is to be written for a page of people. Costs a fixed number of statements.
   *
   * @param keys what makes the idempotency keys
   */
  public Plan plan(Blueprint blueprint, List<Member> members, PlanKeys keys) {
    Plan plan = new Plan();
    members.forEach(member -> consider(plan, blueprint, member, keys.of(member)));
    Set<IdempotencyKey> taken = taken(plan);
    plan.leaveOutWhatStandsAgainst(taken);
    decide(plan, taken);
    return plan;
  }

  /**
   * What is to be written for one person, under the whole idempotency key. The store finds out
   * whether the key is taken; only what is skipped takes none, and would not show it.
   */
  public Plan planOne(Blueprint blueprint, Member member, String key) {
    Plan plan = new Plan();
    consider(plan, blueprint, member, PlanKey.of(key));
    decide(plan, Set.of());
    if (plan.rows().stream().anyMatch(row -> row.state() == MessageState.SKIPPED)) {
      Set<IdempotencyKey> taken = taken(plan);
      plan.rows()
          .replaceAll(
              row ->
                  taken.contains(row.message().key())
                      ? Rows.repetition(row.message(), row.due())
                      : row);
    }
    return plan;
  }

  private void consider(Plan plan, Blueprint blueprint, Member member, PlanKey key) {
    Guardians.Reader reader = guardians.readerFor(blueprint, member);
    if (reader.member().isEmpty()) {
      plan.leaveOut(reader.refusal());
      return;
    }
    List<Message> ways =
        messages.messages(blueprint, reader, key.own(), parts.ids().next().toString());
    if (ways.isEmpty()) {
      plan.leaveOut("no address for " + blueprint.channel());
      return;
    }
    List<Message> timely = ways.stream().filter(way -> zoneProblem(way, reader).isEmpty()).toList();
    if (timely.isEmpty()) {
      plan.leaveOut(zoneProblem(ways.get(0), reader).orElseThrow());
    } else {
      plan.consider(timely, key);
    }
  }

  /** Where hours matter, and the host wants nobody to be written to by somebody else's clock. */
  private Optional<String> zoneProblem(Message way, Guardians.Reader reader) {
    Recipient person = reader.member().orElseThrow().recipient();
    return parts
        .rules()
        .of(person.tenant())
        .policy()
        .windows()
        .binding(way.topic(), way.to().channel())
        .flatMap(WindowRule::window)
        .flatMap(window -> parts.zoneChoice(person).fold(zones -> Optional.empty(), Optional::of));
  }

  private Set<IdempotencyKey> taken(Plan plan) {
    return plan.candidates().isEmpty() ? Set.of() : parts.store().taken(plan.tenant(), plan.keys());
  }

  private void decide(Plan plan, Set<IdempotencyKey> taken) {
    List<List<Message>> candidates = plan.candidates();
    if (candidates.isEmpty()) {
      return;
    }
    List<Standing> standings =
        parts
            .store()
            .standings(candidates.stream().flatMap(List::stream).map(Message::to).toList());
    Instant now = parts.clock().instant();
    int first = 0;
    for (List<Message> ways : candidates) {
      plan.add(rows.row(ways, taken, standings.subList(first, first + ways.size()), now));
      first += ways.size();
    }
  }
}
