package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.SegmentSource;
import io.engage.inmemory.InMemorySegmentSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps the contract as it is. */
class BrokenSegmentSource implements SegmentSource {

  final List<Member> people;
  private final SegmentSource sound;

  BrokenSegmentSource(List<Member> people) {
    this.people = people;
    sound = InMemorySegmentSource.of(people);
  }

  @Override
  public MemberPage read(PageRequest request) {
    return sound.read(request);
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    return sound.find(tenant, recipientId);
  }

  @Override
  public List<Member> findAll(String tenant, Collection<String> recipientIds) {
    return sound.findAll(tenant, recipientIds);
  }

  /** As a page of other people. */
  static MemberPage but(MemberPage page, Predicate<Member> whom) {
    return new MemberPage(page.members().stream().filter(whom.negate()).toList(), page.next());
  }
}
