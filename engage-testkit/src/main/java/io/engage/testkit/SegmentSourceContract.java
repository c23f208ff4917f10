package io.engage.testkit;

import static io.engage.testkit.KnownPeople.NOW;
import static io.engage.testkit.KnownPeople.about;
import static io.engage.testkit.KnownPeople.addresses;
import static io.engage.testkit.KnownPeople.born;
import static io.engage.testkit.KnownPeople.daysAgo;
import static io.engage.testkit.KnownPeople.ids;
import static io.engage.testkit.KnownPeople.inCareOf;
import static io.engage.testkit.KnownPeople.member;
import static io.engage.testkit.KnownPeople.occasion;
import static io.engage.testkit.KnownPeople.people;
import static io.engage.testkit.KnownPeople.places;
import static io.engage.testkit.KnownPeople.shuffled;
import static io.engage.testkit.KnownPeople.texts;
import static io.engage.testkit.KnownPeople.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Occasion;
import io.engage.audience.PageRequest;
import io.engage.audience.PageRequest.ActivityRange;
import io.engage.audience.Place;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.message.AddressKind;
import io.engage.message.Fact;
import io.engage.message.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SegmentSource} must keep to. Extend it, say how to make a source that knows
 * certain people, and run it.
 *
 * <p>The members a test hands over have ids like {@code p007}, of lower-case ASCII letters and
 * digits and equal length, so that every collation sorts them alike.
 */
public abstract class SegmentSourceContract {

  private static final String TENANT = Recipient.DEFAULT_TENANT;
  private static final int MANY_PAGES = 1_000;
  private static final int RUNS = 8;

  /** For subclasses. */
  protected SegmentSourceContract() {}

  /**
   * A source that knows exactly these people. They may be of several tenants and come in any order.
   */
  protected abstract SegmentSource sourceWith(List<Member> members);

  /**
   * Whether the source tells tenants apart. True by default; one that serves a single tenant says
   * false, and is then asked for the default tenant alone.
   */
  protected boolean knowsTenants() {
    return true;
  }

  /**
   * Whether the source has members for occasions. True by default; one that knows people alone says
   * false, and is then never given any.
   */
  protected boolean knowsOccasions() {
    return true;
  }

  /**
   * Whether the source tells dates of birth and guardians. True by default; one that tells neither
   * says false, and is then never given any. Nobody it knows can be protected for being under age.
   */
  protected boolean knowsGuardians() {
    return true;
  }

  /** Everybody is found, once, in ascending order, whatever the size of the pages. */
  @Test
  void everybodyIsReadOnceInAscendingOrder() {
    List<Member> people = people(25);
    SegmentSource source = sourceWith(shuffled(people));

    for (int size : List.of(1, 2, 7, 24, 25, 26, 500)) {
      assertThat(ids(readAll(source, size, Optional.empty())))
          .as("pages of %d", size)
          .isEqualTo(ids(people));
    }
  }

  @Test
  void noPageIsLargerThanAsked() {
    SegmentSource source = sourceWith(people(25));

    for (int size : List.of(1, 3, 10)) {
      assertThat(pages(source, size, Optional.empty()))
          .allSatisfy(page -> assertThat(page.members()).hasSizeLessThanOrEqualTo(size));
    }
  }

  /** One page may follow the last person, for a source that cannot know; no more. */
  @Test
  void theEndIsMarkedWithTheLastPersonOrRightAfter() {
    SegmentSource source = sourceWith(people(10));

    for (int size : List.of(3, 5, 10)) {
      List<MemberPage> pages = pages(source, size, Optional.empty());
      assertThat(pages.subList(Math.max(0, pages.size() - 2), pages.size()))
          .as("the last pages of %d", size)
          .anyMatch(page -> !page.members().isEmpty());
    }
  }

  @Test
  void nobodyMakesOneEmptyPage() {
    SegmentSource source = sourceWith(List.of());

    MemberPage page = source.read(first(10, Optional.empty()));

    assertThat(page.members()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void theSameRequestGivesTheSamePage() {
    SegmentSource source = sourceWith(people(10));
    MemberPage first = source.read(first(4, Optional.empty()));
    PageRequest second = new PageRequest(TENANT, first.next(), 4, Optional.empty());
    MemberPage once = source.read(second);

    assertThat(ids(source.read(first(4, Optional.empty())).members()))
        .isEqualTo(ids(first.members()));
    assertThat(ids(source.read(second).members())).isEqualTo(ids(once.members()));
    assertThat(source.read(second).next()).isEqualTo(once.next());
  }

  /** A run that resumes may ask for pages of another size than the one that broke off. */
  @Test
  void aCursorHoldsForPagesOfAnotherSize() {
    List<Member> people = people(10);
    SegmentSource source = sourceWith(people);
    MemberPage first = source.read(first(4, Optional.empty()));

    MemberPage rest = source.read(new PageRequest(TENANT, first.next(), 100, Optional.empty()));

    assertThat(ids(first.members())).isEqualTo(ids(people.subList(0, first.members().size())));
    assertThat(ids(rest.members())).isEqualTo(ids(people.subList(first.members().size(), 10)));
  }

  @Test
  void whatIsKnownOfAPersonArrives() {
    Member full =
        new Member(
            Recipient.withId("p001")
                .name("রিনা")
                .email("rina@example.com")
                .phone("+8801712345678")
                .locale(Locale.forLanguageTag("bn-BD"))
                .zone(ZoneId.of("Asia/Dhaka"))
                .build(),
            Map.of("service", Fact.of("এসি সার্ভিসিং")),
            Optional.of(daysAgo(21)),
            Optional.of(daysAgo(400)),
            List.of(daysAgo(21), daysAgo(42)),
            Optional.empty());

    Member read = sourceWith(List.of(full)).read(first(10, Optional.empty())).members().get(0);

    assertThat(read.recipient().id()).isEqualTo("p001");
    assertThat(read.recipient().tenant()).isEqualTo(TENANT);
    assertThat(addresses(read)).isEqualTo(addresses(full));
    read.lastActivity().ifPresent(at -> assertThat(at).isEqualTo(full.lastActivity().get()));
    read.joined().ifPresent(at -> assertThat(at).isEqualTo(full.joined().get()));
    assertThat(read.activities()).isIn(List.of(), full.activities());
    assertThat(texts(read)).doesNotContain("null");
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    Member bare = Member.of(Recipient.withId("p001").email("p001@example.com").build());

    Member read = sourceWith(List.of(bare)).read(first(10, Optional.empty())).members().get(0);

    assertThat(read.recipient().name()).isNotEqualTo(Optional.of("null"));
    assertThat(texts(read)).doesNotContain("null");
    assertThat(read.lastActivity()).isEmpty();
    assertThat(read.recipient().address(AddressKind.PHONE)).isEmpty();
  }

  /** Read or looked up: a date of birth that is lost on the way makes an adult of a child. */
  @Test
  void theDateOfBirthArrives() {
    assumeThat(knowsGuardians()).as("the source knows guardians").isTrue();
    SegmentSource source =
        sourceWith(List.of(born(1, "2014-02-28"), born(2, "2012-02-29"), people(4).get(3)));

    assertThat(readAll(source, 2, Optional.empty()))
        .extracting(member -> member.recipient().born().map(LocalDate::toString))
        .containsExactly(Optional.of("2014-02-28"), Optional.of("2012-02-29"), Optional.empty());
    assertThat(source.findAll(TENANT, List.of("p001")))
        .extracting(member -> member.recipient().born())
        .containsExactly(Optional.of(LocalDate.of(2014, 2, 28)));
  }

  /** Read or looked up, with what it takes to write to the guardian. */
  @Test
  void theGuardianArrives() {
    assumeThat(knowsGuardians()).as("the source knows guardians").isTrue();
    Recipient abbu =
        Recipient.withId("g001")
            .role(Role.GUARDIAN)
            .email("abbu@example.com")
            .phone("+8801712345679")
            .build();
    SegmentSource source = sourceWith(List.of(inCareOf(abbu, 1), born(2, "2014-02-28")));

    assertThat(readAll(source, 2, Optional.empty()))
        .extracting(KnownPeople::guardian)
        .containsExactly(Optional.of(written(abbu)), Optional.empty());
    assertThat(source.findAll(TENANT, List.of("p001")))
        .extracting(KnownPeople::guardian)
        .containsExactly(Optional.of(written(abbu)));
  }

  /** The range is a hint: others may come too, but nobody inside it may be missing. */
  @Test
  void nobodyInsideTheRangeIsMissed() {
    ActivityRange range = new ActivityRange(daysAgo(23), daysAgo(19));
    List<Member> people = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      people.add(member(i, Optional.of(daysAgo(i))));
    }
    people.add(member(30, Optional.empty()));
    people.add(member(31, Optional.of(range.until().minusMillis(1))));
    SegmentSource source = sourceWith(shuffled(people));
    List<String> inside = List.of("p020", "p021", "p022", "p023", "p031");

    for (int size : List.of(1, 3, 100)) {
      List<String> read = ids(readAll(source, size, Optional.of(range)));
      assertThat(read)
          .as("pages of %d", size)
          .containsAll(inside)
          .doesNotHaveDuplicates()
          .isSorted();
      assertThat(read).isSubsetOf(ids(people));
    }
  }

  @Test
  void aRangeWithNobodyInsideComesToItsEnd() {
    SegmentSource source = sourceWith(people(10));
    ActivityRange longAgo = new ActivityRange(daysAgo(900), daysAgo(800));

    List<MemberPage> pages = pages(source, 3, Optional.of(longAgo));

    assertThat(pages.get(pages.size() - 1).next()).isEmpty();
  }

  @Test
  void peopleOfOtherTenantsAreNotShown() {
    assumeThat(knowsTenants()).as("the source knows tenants").isTrue();
    Member own = member(1, Optional.empty());
    Member foreign =
        Member.of(Recipient.withId("p002").tenant("tutormax").email("p002@example.com").build());
    Member sameId =
        Member.of(Recipient.withId("p001").tenant("tutormax").email("x@example.com").build());
    SegmentSource source = sourceWith(List.of(foreign, own, sameId));

    assertThat(readAll(source, 1, Optional.empty()))
        .extracting(member -> member.recipient().toString())
        .containsExactly(own.recipient().toString());
    assertThat(source.read(new PageRequest("nobody", Optional.empty(), 10, Optional.empty())))
        .isEqualTo(new MemberPage(List.of(), Optional.empty()));
    assertThat(source.find(TENANT, "p002")).isEmpty();
  }

  @Test
  void onePersonIsFoundById() {
    SegmentSource source = sourceWith(people(10));

    assertThat(source.find(TENANT, "p007").map(member -> member.recipient().id())).contains("p007");
    assertThat(source.find(TENANT, "p700")).isEmpty();
  }

  @Test
  void severalPeopleAreFoundByTheirIds() {
    SegmentSource source = sourceWith(people(10));

    assertThat(ids(source.findAll(TENANT, List.of("p007", "p700", "p002", "p007"))))
        .containsExactlyInAnyOrder("p007", "p002");
    assertThat(source.findAll(TENANT, List.of())).isEmpty();
  }

  /** Whatever the size of the pages, and also if a page ends between two occasions of a person. */
  @Test
  void everyOccasionIsReadOnceInOrder() {
    assumeThat(knowsOccasions()).as("the source knows occasions").isTrue();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      members.add(about(i / 4, occasion(i % 4)));
    }
    SegmentSource source = sourceWith(shuffled(members));

    for (int size : List.of(1, 3, 4, 5, 100)) {
      assertThat(places(readAll(source, size, Optional.empty())))
          .as("pages of %d", size)
          .isEqualTo(places(members));
    }
  }

  @Test
  void whatIsKnownOfAnOccasionArrives() {
    assumeThat(knowsOccasions()).as("the source knows occasions").isTrue();
    Occasion known = occasion(1).until(NOW).number(3).version(2).in(Occasion.State.NO_SHOW);

    assertThat(sourceWith(List.of(about(1, known))).read(first(10, Optional.empty())).members())
        .extracting(Member::occasion)
        .containsExactly(Optional.of(known));
  }

  /** Ranges of the start and the end are hints too. */
  @Test
  void noOccasionInsideTheRangesIsMissed() {
    assumeThat(knowsOccasions()).as("the source knows occasions").isTrue();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      members.add(about(i, Occasion.of("a1", daysAgo(i)).until(daysAgo(i).plusSeconds(3_600))));
    }
    SegmentSource source = sourceWith(shuffled(members));
    ActivityRange starts = new ActivityRange(daysAgo(7), daysAgo(5));
    ActivityRange ends = new ActivityRange(daysAgo(7), daysAgo(4).plusSeconds(3_600));

    assertThat(ids(source.read(ranges(Optional.of(starts), Optional.empty())).members()))
        .contains("p006", "p007");
    assertThat(ids(source.read(ranges(Optional.empty(), Optional.of(ends))).members()))
        .contains("p005", "p006", "p007");
  }

  @Test
  void everyOccasionOfThePeopleLookedUpIsFound() {
    assumeThat(knowsOccasions()).as("the source knows occasions").isTrue();
    SegmentSource source =
        sourceWith(List.of(about(1, occasion(2)), about(1, occasion(1)), about(2, occasion(1))));

    assertThat(places(source.findAll(TENANT, List.of("p001"))))
        .containsExactlyInAnyOrder(new Place("p001", "a1"), new Place("p001", "a2"));
  }

  @Test
  void severalRunsMayReadAtOnce() {
    List<Member> people = people(25);
    SegmentSource shared = sourceWith(people);
    List<Callable<List<String>>> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      int size = 1 + run;
      runs.add(() -> ids(readAll(shared, size, Optional.empty())));
    }

    assertThat(Crowd.all(runs)).containsOnly(ids(people));
  }

  private static List<Member> readAll(
      SegmentSource source, int size, Optional<ActivityRange> range) {
    return pages(source, size, range).stream().flatMap(page -> page.members().stream()).toList();
  }

  private static List<MemberPage> pages(
      SegmentSource source, int size, Optional<ActivityRange> range) {
    List<MemberPage> pages = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      assertThat(pages).as("pages read without coming to an end").hasSizeLessThan(MANY_PAGES);
      MemberPage page = source.read(new PageRequest(TENANT, after, size, range));
      pages.add(page);
      after = page.next();
    } while (after.isPresent());
    return pages;
  }

  private static PageRequest first(int size, Optional<ActivityRange> range) {
    return new PageRequest(TENANT, Optional.empty(), size, range);
  }

  private static PageRequest ranges(Optional<ActivityRange> starts, Optional<ActivityRange> ends) {
    return new PageRequest(TENANT, Optional.empty(), 100, Optional.empty(), starts, ends);
  }
}
