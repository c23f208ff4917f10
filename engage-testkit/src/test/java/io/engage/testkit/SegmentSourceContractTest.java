package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.message.AddressKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract passes sources that keep to it, and catches those that do not. */
class SegmentSourceContractTest {

  private static final int FIRST_EMPTY_PAGE = 1;
  private static final int LAST_EMPTY_PAGE = 3;

  @TestFactory
  Stream<DynamicTest> everyMutantIsCaughtByItsRuleAlone() {
    Mutants<SegmentSourceContract> mutants =
        Mutants.of(SegmentSourceContract.class, contract(BrokenSegmentSource::new));
    whoTurnsPagesWrongly(mutants);
    whoTellsPeopleWrongly(mutants);
    whoTellsGuardiansWrongly(mutants);
    whoTellsOccasionsWrongly(mutants);
    return mutants.tests();
  }

  private static void whoTurnsPagesWrongly(Mutants<SegmentSourceContract> mutants) {
    mutants
        .caughtBy("everybodyIsReadOnceInAscendingOrder", contract(Backwards::new))
        .caughtBy("everybodyIsReadOnceInAscendingOrder", contract(LosesThe25th::new))
        .caughtBy("noPageIsLargerThanAsked", contract(Generous::new))
        .caughtBy("theEndIsMarkedWithTheLastPersonOrRightAfter", contract(Lingering::new))
        .caughtBy("nobodyMakesOneEmptyPage", contract(Hopeful::new))
        .caughtBy("theSameRequestGivesTheSamePage", contract(OncePerRequest::new))
        .caughtBy("aCursorHoldsForPagesOfAnotherSize", contract(CountsPages::new))
        .caughtBy("aRangeWithNobodyInsideComesToItsEnd", contract(Searching::new))
        .caughtBy("severalRunsMayReadAtOnce", contract(OfOneThread::new));
  }

  private static void whoTellsPeopleWrongly(Mutants<SegmentSourceContract> mutants) {
    mutants
        .caughtBy("whatIsKnownOfAPersonArrives", changing(member -> without(member, "phone")))
        .caughtBy("whatIsNotKnownIsAbsent", changing(SegmentSourceContractTest::namedNull))
        .caughtBy("nobodyInsideTheRangeIsMissed", contract(ShortRange::new))
        .caughtBy("peopleOfOtherTenantsAreNotShown", contract(FindsAnywhere::new))
        .caughtBy("onePersonIsFoundById", contract(FindsNobody::new));
  }

  private static void whoTellsGuardiansWrongly(Mutants<SegmentSourceContract> mutants) {
    mutants
        .caughtBy("theDateOfBirthArrives", changing(MinorMutants::ageless))
        .caughtBy("theDateOfBirthArrives", contract(MinorMutants.FindsAgeless::new))
        .caughtBy("theGuardianArrives", changing(MinorMutants::alone))
        .caughtBy("theGuardianArrives", changing(MinorMutants::withGuardianOutOfReach))
        .caughtBy("theGuardianArrives", contract(MinorMutants.FindsThemAlone::new));
  }

  private static void whoTellsOccasionsWrongly(Mutants<SegmentSourceContract> mutants) {
    mutants
        .caughtBy("severalPeopleAreFoundByTheirIds", contract(OccasionMutants.FindsOneTwice::new))
        .caughtBy(
            "everyOccasionIsReadOnceInOrder", contract(OccasionMutants.ForgetsTheOccasion::new))
        .caughtBy("whatIsKnownOfAnOccasionArrives", changing(SegmentSourceContractTest::uncounted))
        .caughtBy("noOccasionInsideTheRangesIsMissed", contract(OccasionMutants.ShortStarts::new))
        .caughtBy("noOccasionInsideTheRangesIsMissed", contract(OccasionMutants.ShortEnds::new))
        .caughtBy(
            "everyOccasionOfThePeopleLookedUpIsFound",
            contract(OccasionMutants.FindsOneOccasion::new));
  }

  private static Member uncounted(Member member) {
    return member.occasion().map(about -> member.about(about.number(0))).orElse(member);
  }

  private static Member without(Member member, String kind) {
    Recipient known = member.recipient();
    Recipient.Builder less = Recipient.withId(known.id()).tenant(known.tenant());
    known.born().ifPresent(less::born);
    known.guardian().ifPresent(less::guardian);
    known.addresses().values().stream()
        .filter(address -> !address.kind().equals(AddressKind.of(kind)))
        .forEach(less::address);
    return of(less.build(), member);
  }

  private static Member namedNull(Member member) {
    Recipient r = member.recipient();
    return of(
        new Recipient(
            r.tenant(),
            r.id(),
            r.role(),
            Optional.of(String.valueOf(r.name().orElse("null"))),
            r.locale(),
            r.zone(),
            r.addresses(),
            r.born(),
            r.guardian()),
        member);
  }

  static Member of(Recipient person, Member member) {
    return new Member(
        person,
        member.facts(),
        member.lastActivity(),
        member.joined(),
        member.activities(),
        member.occasion());
  }

  private static Supplier<SegmentSourceContract> changing(UnaryOperator<Member> change) {
    return contract(
        people ->
            new BrokenSegmentSource(people) {
              @Override
              public MemberPage read(PageRequest request) {
                MemberPage page = super.read(request);
                return new MemberPage(page.members().stream().map(change).toList(), page.next());
              }
            });
  }

  private static Supplier<SegmentSourceContract> contract(
      Function<List<Member>, SegmentSource> source) {
    return () -> new Kept(source);
  }

  private static final class Kept extends SegmentSourceContract {

    private final Function<List<Member>, SegmentSource> source;

    Kept(Function<List<Member>, SegmentSource> source) {
      this.source = source;
    }

    @Override
    protected SegmentSource sourceWith(List<Member> members) {
      return source.apply(members);
    }
  }

  /** Gives pages of 24 in the wrong order. */
  private static final class Backwards extends BrokenSegmentSource {
    Backwards(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      MemberPage page = super.read(request);
      List<Member> members = new ArrayList<>(page.members());
      if (members.size() == 24) {
        Collections.reverse(members);
      }
      return new MemberPage(members, page.next());
    }
  }

  /** Has no room for more than 24 on a page. */
  private static final class LosesThe25th extends BrokenSegmentSource {
    LosesThe25th(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      MemberPage page = super.read(request);
      boolean tooMany = page.members().size() == 25;
      return tooMany ? new MemberPage(page.members().subList(0, 24), page.next()) : page;
    }
  }

  /** Puts one more on a page of ten. */
  private static final class Generous extends BrokenSegmentSource {
    Generous(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      int size = request.size() == 10 ? 11 : request.size();
      return super.read(
          new PageRequest(request.tenant(), request.after(), size, request.activity()));
    }
  }

  /** Has empty pages after the last person. */
  private static final class Lingering extends BrokenSegmentSource {
    Lingering(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      Optional<Integer> empty =
          request.after().filter(a -> a.startsWith("~")).map(a -> Integer.valueOf(a.substring(1)));
      if (empty.isPresent()) {
        return new MemberPage(
            List.of(), empty.filter(n -> n < LAST_EMPTY_PAGE).map(n -> "~" + (n + 1)));
      }
      MemberPage page = super.read(request);
      boolean isLast = page.next().isEmpty() && !page.members().isEmpty();
      return isLast ? new MemberPage(page.members(), Optional.of("~" + FIRST_EMPTY_PAGE)) : page;
    }
  }

  /** Has a page after the empty one when it knows nobody at all. */
  private static final class Hopeful extends BrokenSegmentSource {
    Hopeful(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      MemberPage page = super.read(request);
      return people.isEmpty() ? new MemberPage(List.of(), Optional.of("p000")) : page;
    }
  }

  /** Answers a request once. */
  private static final class OncePerRequest extends BrokenSegmentSource {

    private final Set<PageRequest> answered = new HashSet<>();

    OncePerRequest(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      MemberPage page = super.read(request);
      synchronized (answered) {
        return answered.add(request) ? page : new MemberPage(List.of(), page.next());
      }
    }
  }

  /** Takes a number of pages for a cursor. */
  private static final class CountsPages extends BrokenSegmentSource {
    CountsPages(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      int number = request.after().map(Integer::parseInt).orElse(0);
      List<Member> all =
          super.read(new PageRequest(request.tenant(), Optional.empty(), 1_000, request.activity()))
              .members();
      int from = Math.min(number * request.size(), all.size());
      int until = Math.min(from + request.size(), all.size());
      return new MemberPage(
          all.subList(from, until),
          Optional.of(String.valueOf(number + 1)).filter(next -> until < all.size()));
    }
  }

  /** Never stops looking for people in a range where nobody is. */
  private static final class Searching extends BrokenSegmentSource {
    Searching(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      MemberPage page = super.read(request);
      boolean nobody = request.activity().isPresent() && page.members().isEmpty();
      return nobody && request.size() == 3 ? new MemberPage(List.of(), Optional.of("p000")) : page;
    }
  }

  /** Answers the thread that came first. */
  private static final class OfOneThread extends BrokenSegmentSource {

    private final Map<String, Thread> first = new HashMap<>();

    OfOneThread(List<Member> people) {
      super(people);
    }

    @Override
    public synchronized MemberPage read(PageRequest request) {
      if (first.computeIfAbsent("", any -> Thread.currentThread()) != Thread.currentThread()) {
        throw new IllegalStateException("of another thread");
      }
      return super.read(request);
    }
  }

  /** Leaves out who was active in the last millisecond of the range. */
  private static final class ShortRange extends BrokenSegmentSource {
    ShortRange(List<Member> people) {
      super(people);
    }

    @Override
    public MemberPage read(PageRequest request) {
      MemberPage page = super.read(request);
      return new MemberPage(
          page.members().stream()
              .filter(m -> request.activity().isEmpty() || !m.recipient().id().equals("p031"))
              .toList(),
          page.next());
    }
  }

  /** Finds people of any tenant. */
  private static final class FindsAnywhere extends BrokenSegmentSource {
    FindsAnywhere(List<Member> people) {
      super(people);
    }

    @Override
    public Optional<Member> find(String tenant, String recipientId) {
      return people.stream().filter(m -> m.recipient().id().equals(recipientId)).findFirst();
    }
  }

  private static final class FindsNobody extends BrokenSegmentSource {
    FindsNobody(List<Member> people) {
      super(people);
    }

    @Override
    public Optional<Member> find(String tenant, String recipientId) {
      return Optional.empty();
    }
  }
}
