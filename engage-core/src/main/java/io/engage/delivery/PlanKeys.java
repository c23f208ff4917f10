package io.engage.delivery;

import io.engage.audience.Member;
import io.engage.message.IdempotencyKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys of a campaign's messages: by the occasion, if they are about one; by the day, if the
 * campaign has a cool-down; by the run otherwise.
 *
 * @param topic the name of the topic
 * @param template the template
 * @param campaign the name of the campaign
 * @param run what makes the key of a message of this run, together with the person's id
 * @param coolDown within how many local days nobody is written to twice; 0 for no such rule
 * @param clock business time
 * @param zone whose clock people without a zone live by
 */
public record PlanKeys(
    String topic,
    String template,
    String campaign,
    String run,
    int coolDown,
    InstantSource clock,
    ZoneId zone) {

  PlanKey of(Member member) {
    String person = member.recipient().id();
    return member
        .occasion()
        .map(occasion -> PlanKey.once(occasion.messageKey(topic, template, person)))
        .orElseGet(() -> coolDown == 0 ? PlanKey.of(run + person) : ofDay(member));
  }

  /** The days before today stand against it, as many as the cool-down has left. */
  private PlanKey ofDay(Member member) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, member.recipient().zone().orElse(zone));
    Map<IdempotencyKey, String> against = new LinkedHashMap<>();
    against.put(onDay(member, today), "already-planned");
    for (int days = 1; days < coolDown; days++) {
      against.put(onDay(member, today.minusDays(days)), "cool-down");
    }
    return new PlanKey(onDay(member, today), against);
  }

  private IdempotencyKey onDay(Member member, LocalDate day) {
    return new IdempotencyKey("day/" + campaign + "/" + day + "/" + member.recipient().id());
  }
}
