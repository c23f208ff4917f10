package io.engage.delivery;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Puts guardians in the place of people who are too young to be written to. */
final class Guardians {

  /** How templates for guardians know the name of the person under age. */
  private static final String CHILD_NAME = "child_name";

  private final DeliveryParts parts;

  Guardians(DeliveryParts parts) {
    this.parts = parts;
  }

  /** Who is written to about this person, and with what. */
  Reader readerFor(Blueprint blueprint, Member member) {
    Recipient person = member.recipient();
    Rules rules = parts.rules().of(person.tenant());
    ZoneId zone = person.zone().orElseGet(() -> parts.zone(person.tenant()));
    Instant now = parts.clock().instant();
    if (!rules.policy().minors().protects(person, LocalDate.ofInstant(now, zone))) {
      return new Reader(Optional.of(member), blueprint.template(), Optional.empty(), "");
    }
    if (person.guardian().isEmpty()) {
      return Reader.nobody("under age: no guardian is known");
    }
    return blueprint
        .conditions()
        .guardianTemplate()
        .map(template -> guardian(member, template))
        .orElseGet(() -> Reader.nobody("under age: nothing is written for guardians"));
  }

  private static Reader guardian(Member member, String template) {
    Recipient person = member.recipient();
    Recipient guardian = person.guardian().orElseThrow();
    Recipient written =
        new Recipient(
            guardian.tenant(),
            guardian.id(),
            guardian.role(),
            guardian.name(),
            guardian.locale().or(person::locale),
            guardian.zone().or(person::zone),
            guardian.addresses());
    Member reader = member.writtenTo(written);
    return new Reader(
        Optional.of(person.name().map(name -> reader.with(CHILD_NAME, name)).orElse(reader)),
        template,
        Optional.of(person.id()),
        "");
  }

  /**
   * Who reads a message.
   *
   * @param member the person, or the guardian with what is known about the person; empty means
   *     nobody
   * @param template what is written with
   * @param minor the person under age, if it is a guardian who reads
   * @param refusal why nobody does
   */
  record Reader(Optional<Member> member, String template, Optional<String> minor, String refusal) {

    static Reader nobody(String refusal) {
      return new Reader(Optional.empty(), "", Optional.empty(), refusal);
    }
  }
}
