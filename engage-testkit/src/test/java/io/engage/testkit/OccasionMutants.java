package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sources that are wrong about occasions. */
final class OccasionMutants {

  private OccasionMutants() {}

  /** Finds somebody as often as asked. */
  static final class FindsOneTwice extends BrokenSegmentSource {
    FindsOneTwice(List<Member> people) {
      super(people);
    }

    @Override
    public List<Member> findAll(String tenant, Collection<String> recipientIds) {
      return recipientIds.stream()
          .flatMap(id -> super.findAll(tenant, List.of(id)).stream())
          .toList();
    }
  }

  /** Goes on with the next person where a page ends between two occasions. */
  static final class ForgetsTheOccasion extends BrokenSegmentSource {
    ForgetsTheOccasion(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      boolean within = request.place().occasion().equals("a1") && request.size() == 5;
      return super.read(
          within
              ? new PageRequest(
                  request.tenant(),
                  Optional.of(new Place(request.place().recipientId(), "a2").cursor()),
                  request.size(),
                  request.activity())
              : request);
    }
  }

  /** Takes the first instant of a range of starts for outside. */
  static final class ShortStarts extends BrokenSegmentSource {
    ShortStarts(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      return but(
          super.read(request),
          member -> request.starts().isPresent() && member.recipient().id().equals("p007"));
    }
  }

  /** Counts by the end's hour alone. */
  static final class ShortEnds extends BrokenSegmentSource {
    ShortEnds(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      return but(
          super.read(request),
          member -> request.ends().isPresent() && member.recipient().id().equals("p005"));
    }
  }

  /** Finds the first occasion of everybody. */
  static final class FindsOneOccasion extends BrokenSegmentSource {
    FindsOneOccasion(List<Member> people) {
      super(people);
    }

    @Override
    public List<Member> findAll(String tenant, Collection<String> recipientIds) {
      return recipientIds.stream().distinct().flatMap(id -> find(tenant, id).stream()).toList();
    }
  }
}
