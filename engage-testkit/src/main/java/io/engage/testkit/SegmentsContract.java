package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Occasion;
import io.engage.audience.Place;
import io.engage.audience.Recipient;
import io.engage.audience.Rhythm;
import io.engage.audience.Segment;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.message.Fact;
import io.engage.message.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the built-in segments select, over a source that hands everything of a {@link Member} on.
 * Extend it, say how to make a source that knows certain people, and run it, beside {@link
 * SegmentSourceContract}.
 */
public abstract class SegmentsContract {

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final Instant NOON_IN_DHAKA = Instant.parse("2026-11-21T06:00:00Z");
  private static final Segment.Query QUERY =
      new Segment.Query(Recipient.DEFAULT_TENANT, NOON_IN_DHAKA, DHAKA);

  private final List<Member> members = new ArrayList<>();
  private final Set<Place> wanted = new TreeSet<>();

  /** For subclasses. */
  protected SegmentsContract() {}

  /** A source that knows exactly these people, with all that is known of them. */
  protected abstract SegmentSource sourceWith(List<Member> members);

  @Test
  void cadenceCountsLocalCalendarDays() {
    no(person().lastActive(at("2026-10-29T17:59:00Z")));
    yes(person().lastActive(at("2026-10-29T18:00:00Z")));
    yes(person().lastActive(at("2026-11-01T17:59:00Z")));
    no(person().lastActive(at("2026-11-01T18:00:00Z")));
    yes(inZone("Pacific/Auckland").lastActive(at("2026-10-29T17:30:00Z")));
    no(inZone("Asia/Dhaka").lastActive(at("2026-10-29T17:30:00Z")));
    no(person());

    selects(Segments.lastActivity(source(), 21, 1));
  }

  /** Midnight in Dhaka is at 18:00. */
  @Test
  void inactivityCountsFromTheLastActivityOrElseFromJoining() {
    Instant sevenDaysAgo = at("2026-11-14T17:59:00Z");
    Instant sixDaysAgo = at("2026-11-14T18:00:00Z");
    yes(person().lastActive(sevenDaysAgo));
    no(person().lastActive(sixDaysAgo));
    yes(person().lastActive(sevenDaysAgo).joined(daysAgo(400)));
    yes(person().joined(sevenDaysAgo));
    no(person().joined(sixDaysAgo));
    no(person().lastActive(sixDaysAgo).joined(daysAgo(400)));
    no(person().lastActive(daysAgo(30)).joined(sixDaysAgo));
    no(person().lastActive(NOON_IN_DHAKA.plusSeconds(60)));
    no(person());

    selects(Segments.inactive(source()));
  }

  @Test
  void whoIsDormantIsMarked() {
    yes(person().lastActive(at("2026-11-07T17:59:00Z")));
    no(person().lastActive(at("2026-11-07T18:00:00Z")));

    selects(Segments.dormant(source()));
    assertThat(facts(Segments.inactive(source())))
        .containsExactly(
            Map.of("days_since_activity", Fact.of(14), "dormant", Fact.of("yes")),
            Map.of("days_since_activity", Fact.of(13)));
  }

  @Test
  void anAppointmentIsUpcomingFromTheOneHourUntilBeforeTheOther() {
    no(person().about(startsIn(Duration.ofHours(23).minusSeconds(1))));
    yes(person().about(startsIn(Duration.ofHours(23))));
    yes(person().about(startsIn(Duration.ofHours(25).minusSeconds(1))));
    no(person().about(startsIn(Duration.ofHours(25))));
    no(person().about(startsIn(Duration.ofHours(24)).in(Occasion.State.CANCELLED)));
    no(person().about(startsIn(Duration.ofHours(24)).in(Occasion.State.NO_SHOW)));
    no(person().about(startsIn(Duration.ofHours(-24))));
    no(person());

    selects(Segments.upcoming(source(), Duration.ofHours(23), Duration.ofHours(25)));
  }

  @Test
  void ofSeveralAppointmentsThoseInTheWindowAreUpcoming() {
    Recipient rina = Recipient.withId("p900").build();
    yes(Member.of(rina).about(named("a1", Duration.ofMinutes(90))));
    no(Member.of(rina).about(named("a2", Duration.ofMinutes(150))));
    yes(Member.of(rina).about(named("a3", Duration.ofMinutes(149))));

    selects(Segments.upcoming(source(), Duration.ofMinutes(90), Duration.ofMinutes(150)));
  }

  @Test
  void aFollowUpIsMissingOfWhatEndedWithoutAnAnswer() {
    no(person().about(ended(Duration.ofHours(24).minusSeconds(1))));
    yes(person().about(ended(Duration.ofHours(24))));
    yes(person().about(ended(Duration.ofHours(48).minusSeconds(1))));
    no(person().about(ended(Duration.ofHours(48))));
    no(person().about(ended(Duration.ofHours(30)).in(Occasion.State.ANSWERED)));
    no(person().about(ended(Duration.ofHours(30)).in(Occasion.State.NO_SHOW)));
    no(person().about(ended(Duration.ofHours(30)).in(Occasion.State.CANCELLED)));
    no(person().about(startsIn(Duration.ofHours(-30))));

    selects(Segments.followUpMissing(source()));
    assertThat(facts(Segments.followUpMissing(source())))
        .containsExactly(Map.of("hours_since", Fact.of(24)), Map.of("hours_since", Fact.of(47)));
  }

  @Test
  void aFirstSessionIsTheOneWithTheNumberOneThatTookPlace() {
    no(person().about(ended(Duration.ofHours(2).minusSeconds(1)).number(1)));
    yes(person().about(ended(Duration.ofHours(2)).number(1)));
    yes(person().about(ended(Duration.ofHours(3)).number(1).in(Occasion.State.ANSWERED)));
    no(person().about(ended(Duration.ofHours(3)).number(1).in(Occasion.State.NO_SHOW)));
    no(person().about(ended(Duration.ofHours(3)).number(2)));
    no(person().about(ended(Duration.ofHours(3))));
    no(person().about(ended(Duration.ofHours(4)).number(1)));

    selects(Segments.firstSession(source()));
  }

  /** Today and the six days before it. */
  @Test
  void aThresholdCountsWhatHappenedWithinItsDays() {
    yes(person().active(List.of(daysAgo(0), daysAgo(1), at("2026-11-14T18:00:00Z"))));
    no(person().active(List.of(daysAgo(0), daysAgo(1), at("2026-11-14T17:59:00Z"))));
    yes(person().active(List.of(daysAgo(0), daysAgo(0), daysAgo(0), daysAgo(0))));
    no(person().active(List.of(daysAgo(0), daysAgo(1))));
    no(person().active(List.of(daysAgo(0), daysAgo(1), NOON_IN_DHAKA.plusSeconds(60))));
    no(person());

    selects(Segments.threshold(source(), 3, 7));
    assertThat(facts(Segments.threshold(source(), 4, 7)))
        .containsExactly(Map.of("times", Fact.of(4), "within_days", Fact.of(7)));
  }

  /** Every ten days, or every seven and a half. */
  @Test
  void personalCadenceMeasuresByTheMedianGap() {
    no(active(9, 19, 29));
    yes(active(10, 20, 30));
    yes(active(14, 24, 34));
    no(active(15, 25, 35));
    yes(active(10, 12, 22, 50, 60, 70));
    yes(active(10, 10, 20, 30, 30));
    no(active(7, 14, 22));
    yes(active(8, 15, 23));
    no(active(10, 20));

    selects(Segments.personalCadence(source(), Set.of(Rhythm.DUE)));
  }

  @Test
  void whoIsLateIsOverdueAndThenLapsed() {
    no(active(14, 24, 34));
    yes(active(15, 25, 35));
    yes(active(29, 39, 49));
    yes(active(30, 40, 50));

    selects(Segments.personalCadence(source(), Set.of(Rhythm.OVERDUE, Rhythm.LAPSED)));
    assertThat(ids(Segments.personalCadence(source(), Set.of(Rhythm.LAPSED))))
        .containsExactly("p003");
    assertThat(ids(Segments.personalCadence(source(), Set.of(Rhythm.EARLY, Rhythm.DUE))))
        .containsExactly("p000");
  }

  @Test
  void aHistoryMayBeAskedToBeLonger() {
    no(active(10, 20, 30));
    yes(active(10, 20, 30, 40));

    selects(Segments.personalCadence(source(), Set.of(Rhythm.DUE), 4));
    assertThat(facts(Segments.personalCadence(source(), Set.of(Rhythm.DUE), 4)))
        .containsExactly(Map.of("days_since_activity", Fact.of(10), "usual_gap_days", gap("10")));
  }

  @Test
  void everybodyIsEveryone() {
    yes(person());
    yes(person().lastActive(daysAgo(4_000)));
    yes(person().about(startsIn(Duration.ofHours(1))));

    selects(Segments.everyone(source()));
  }

  /** B9: so that nobody under age is taken for an adult. */
  @Test
  void peopleUnderAgeComeWithTheirGuardians() {
    Recipient abbu =
        Recipient.withId("g001")
            .role(Role.GUARDIAN)
            .name("আব্বু")
            .email("abbu@example.com")
            .phone("+8801712345679")
            .locale(Locale.forLanguageTag("bn-BD"))
            .zone(DHAKA)
            .build();
    Recipient tara =
        Recipient.withId("p000").born(LocalDate.of(2014, 2, 28)).guardian(abbu).build();
    Recipient mina = Recipient.withId("p001").born(LocalDate.of(2016, 2, 29)).build();
    yes(Member.of(tara));
    yes(Member.of(mina));
    yes(person());

    assertThat(read(Segments.everyone(source()), 2).map(Member::recipient))
        .containsExactly(tara, mina, Recipient.withId("p002").build());
    assertThat(read(Segments.ids(source(), List.of("p000", "p001")), 2).map(Member::recipient))
        .containsExactly(tara, mina);
    assertThat(facts(Segments.everyone(source()))).containsOnly(Map.of());
  }

  @Test
  void idsAreThosePeopleWithAllTheirOccasions() {
    Recipient rina = Recipient.withId("p900").build();
    no(person());
    yes(person());
    yes(Member.of(rina).about(named("a1", Duration.ofHours(1))));
    yes(Member.of(rina).about(named("a2", Duration.ofHours(2))));
    yes(person());

    selects(Segments.ids(source(), List.of("p900", "p004", "p001", "p001", "nobody")));
  }

  @Test
  void segmentsCombine() {
    yes(person().lastActive(daysAgo(21)));
    no(person().lastActive(daysAgo(21)));
    no(person().lastActive(daysAgo(5)));
    yes(person().lastActive(daysAgo(60)));
    no(person());
    SegmentSource one = source();
    Segment due = Segments.lastActivity(one, 21, 1);
    Segment old = Segments.lastActivity(one, 60, 2);

    selects(due.or(old).and(Segments.ids(one, List.of("p001")).not()));
    assertThat(ids(due.and(old))).isEmpty();
    assertThat(ids(due.not().and(old.not()))).containsExactly("p002", "p004");
    assertThat(ids(due.and(Segments.ids(one, List.of("p001", "p002"))))).containsExactly("p001");
  }

  @Test
  void whoIsNoLongerSelectedIsNotContainedAnyMore() {
    Recipient rina = Recipient.withId("p900").build();
    yes(Member.of(rina).about(named("a1", Duration.ofHours(24))));
    no(Member.of(rina).about(named("a2", Duration.ofHours(24)).in(Occasion.State.CANCELLED)));
    yes(person().about(named("a3", Duration.ofHours(24))));

    assertThat(
            Segments.upcoming(source(), Duration.ofHours(23), Duration.ofHours(25))
                .stillContains(
                    QUERY,
                    List.of(
                        new Place("p900", "a1"),
                        new Place("p900", "a2"),
                        new Place("nobody", "a1"))))
        .containsExactly(new Place("p900", "a1"));
  }

  private void yes(Member member) {
    no(member);
    wanted.add(Place.of(member));
  }

  private void no(Member member) {
    members.add(member);
  }

  private SegmentSource source() {
    return sourceWith(List.copyOf(members));
  }

  /** However large the pages are. */
  private void selects(Segment segment) {
    for (int size : List.of(1, 2, 100)) {
      assertThat(read(segment, size).map(Place::of))
          .as("%s in pages of %d", segment, size)
          .containsExactlyElementsOf(wanted);
    }
  }

  private static List<String> ids(Segment segment) {
    return read(segment, 100).map(member -> member.recipient().id()).toList();
  }

  private static List<Map<String, Fact>> facts(Segment segment) {
    return read(segment, 100).map(Member::facts).toList();
  }

  private static Stream<Member> read(Segment segment, int size) {
    List<Member> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      MemberPage page = segment.page(QUERY, after, size);
      found.addAll(page.members());
      after = page.next();
    } while (after.isPresent());
    return found.stream();
  }

  private Member person() {
    return Member.of(Recipient.withId(nextId()).build());
  }

  private Member inZone(String zone) {
    return Member.of(Recipient.withId(nextId()).zone(ZoneId.of(zone)).build());
  }

  private Member active(int... daysAgo) {
    return person().active(Arrays.stream(daysAgo).mapToObj(SegmentsContract::daysAgo).toList());
  }

  private String nextId() {
    return String.format(Locale.ROOT, "p%03d", members.size());
  }

  private static Occasion startsIn(Duration ahead) {
    return named("a1", ahead);
  }

  private static Occasion named(String key, Duration ahead) {
    return Occasion.of(key, NOON_IN_DHAKA.plus(ahead));
  }

  private static Occasion ended(Duration ago) {
    Instant end = NOON_IN_DHAKA.minus(ago);
    return Occasion.of("a1", end.minusSeconds(3_600)).until(end);
  }

  private static Fact gap(String days) {
    return Fact.of(new BigDecimal(days));
  }

  private static Instant daysAgo(int days) {
    return NOON_IN_DHAKA.minus(Duration.ofDays(days));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
