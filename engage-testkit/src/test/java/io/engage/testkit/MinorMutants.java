package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources that are wrong about people under age. */
final class MinorMutants {

  private MinorMutants() {}

  /** Leaves the date of birth out. */
  static Member ageless(Member member) {
    Recipient person = member.recipient();
    return with(member, person, Optional.empty(), person.guardian());
  }

  /** Leaves the guardian out. */
  static Member alone(Member member) {
    Recipient person = member.recipient();
    return with(member, person, person.born(), Optional.empty());
  }

  /** Leaves the guardian's addresses out. */
  static Member withGuardianOutOfReach(Member member) {
    Recipient person = member.recipient();
    return with(
        member,
        person,
        person.born(),
        person
            .guardian()
            .map(
                one ->
                    new Recipient(
                        one.tenant(),
                        one.id(),
                        one.role(),
                        one.name(),
                        one.locale(),
                        one.zone(),
                        Map.of())));
  }

  private static Member with(
      Member member, Recipient person, Optional<LocalDate> born, Optional<Recipient> guardian) {
    return SegmentSourceContractTest.of(
        new Recipient(
            person.tenant(),
            person.id(),
            person.role(),
            person.name(),
            person.locale(),
            person.zone(),
            person.addresses(),
            born,
            guardian),
        member);
  }

  /** Does not look the date of birth up. */
  static final class FindsAgeless extends BrokenSegmentSource {
    FindsAgeless(List<Member> people) {
      super(people);
    }

    @Override
    public List<Member> findAll(String tenant, Collection<String> recipientIds) {
      return super.findAll(tenant, recipientIds).stream().map(MinorMutants::ageless).toList();
    }
  }

  /** Does not look guardians up. */
  static final class FindsThemAlone extends BrokenSegmentSource {
    FindsThemAlone(List<Member> people) {
      super(people);
    }

    @Override
    public List<Member> findAll(String tenant, Collection<String> recipientIds) {
      return super.findAll(tenant, recipientIds).stream().map(MinorMutants::alone).toList();
    }
  }
}
