package io.engage.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.audience.PageRequest.ActivityRange;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final Segment.Query QUERY =
      new Segment.Query("default", NOON, ZoneId.of("Asia/Dhaka"));

  private final List<PageRequest> asked = new ArrayList<>();
  private final List<Collection<String>> lookedUp = new ArrayList<>();
  private final SegmentSource nobody = new Nobody();

  @Test
  void numbersThatCannotBeAreRefusedAllAtOnce() {
    assertThat(problems(() -> Segments.threshold(nobody, 101, 0)))
        .containsExactly(
            "threshold.count: must be 1 to 100, is 101", "threshold.days: must be 1 to 90, is 0");
    assertThat(problems(() -> Segments.inactive(nobody, 366)))
        .containsExactly("inactive.days: must be 1 to 365, is 366");
    assertThat(problems(() -> Segments.personalCadence(nobody, Set.of(), 1)))
        .containsExactly(
            "personalCadence.rhythm: is missing; say Rhythm.DUE",
            "personalCadence.leastHistory: must be 2 to 100 days of activity, is 1");
    assertThat(problems(() -> Segments.upcoming(nobody, hours(-1), hours(-2))))
        .containsExactly(
            "upcoming.from: must be zero or more, is PT-1H",
            "upcoming.to: must be more than PT-1H, is PT-2H");
    assertThat(problems(() -> Segments.followUpMissing(nobody, hours(1), hours(366 * 24 + 1))))
        .containsExactly("followUpMissing.to: must be 366 days at most, is PT8785H");
    assertThat(problems(() -> Segments.firstSession(nobody, hours(2), hours(2))))
        .containsExactly("firstSession.to: must be more than PT2H, is PT2H");
    assertThat(problems(() -> Segments.everyone(nobody).coolDown(31)))
        .containsExactly("segment.coolDown: must be 1 to 30 days, is 31");
  }

  @Test
  void segmentsOfDifferentSourcesDoNotCombine() {
    Segment here = Segments.everyone(nobody);
    Segment there = Segments.inactive(request -> new MemberPage(List.of(), Optional.empty()), 7);

    for (ThrowingCallable joined :
        List.<ThrowingCallable>of(() -> here.and(there), () -> here.or(there))) {
      assertThatThrownBy(joined)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("\"everyone\" reads from Nobody")
          .hasMessageContaining("\"inactive for 7 days\"")
          .hasMessageContaining("give both the same source");
    }
  }

  @Test
  void bothNarrowTheRangeAndEitherWidensIt() {
    Segment due = Segments.lastActivity(nobody, 21, 1);
    Segment old = Segments.lastActivity(nobody, 23, 1);

    ActivityRange first = range(due);
    ActivityRange second = range(old);

    assertThat(range(due.and(old))).isEqualTo(new ActivityRange(first.from(), second.until()));
    assertThat(range(due.or(old))).isEqualTo(new ActivityRange(second.from(), first.until()));
    assertThat(range(due.and(Segments.everyone(nobody)))).isEqualTo(first);
    assertThat(hint(due.or(Segments.everyone(nobody)))).isEmpty();
    assertThat(hint(due.not())).isEmpty();
  }

  @Test
  void rangesThatLieApartLeaveAnEmptyOne() {
    ActivityRange both =
        range(Segments.lastActivity(nobody, 5, 0).and(Segments.lastActivity(nobody, 50, 0)));

    assertThat(both.until()).isEqualTo(both.from());
  }

  @Test
  void startsAndEndsAreHintedAt() {
    Segments.upcoming(nobody, hours(23), hours(25)).page(QUERY, Optional.empty(), 10);
    Segments.followUpMissing(nobody).page(QUERY, Optional.empty(), 10);

    assertThat(asked.get(0).starts())
        .contains(new ActivityRange(NOON.plus(hours(23)), NOON.plus(hours(25))));
    assertThat(asked.get(1).ends().orElseThrow().from()).isEqualTo(NOON.minus(hours(48)));
    assertThat(asked.get(1).ends().orElseThrow().contains(NOON.minus(hours(24)))).isTrue();
  }

  /** Nothing but the ids that are wanted is ever asked for, and no more of them than a page has. */
  @Test
  void idsAreLookedUpPageByPage() {
    List<String> ids = IntStream.range(10, 35).mapToObj(i -> "p" + i).toList();
    Segment segment = Segments.ids(nobody, ids);
    Optional<String> after = Optional.empty();
    do {
      after = segment.page(QUERY, after, 10).next();
    } while (after.isPresent());

    assertThat(asked).isEmpty();
    assertThat(lookedUp).extracting(Collection::size).containsExactly(10, 10, 5);
    assertThat(lookedUp.stream().flatMap(Collection::stream)).containsExactlyElementsOf(ids);
  }

  @Test
  void whatTheSourceSaysCountsMoreThanWhatTheSegmentFindsOut() {
    Member rina =
        Member.of(Recipient.withId("rina").build())
            .lastActive(NOON.minus(Duration.ofDays(21)))
            .with("days_since_activity", "three weeks");
    SegmentSource source = request -> new MemberPage(List.of(rina), Optional.empty());

    assertThat(
            Segments.lastActivity(source, 21, 1).page(QUERY, Optional.empty(), 1).members().get(0))
        .extracting(Member::facts)
        .isEqualTo(Map.of("days_since_activity", Fact.of("three weeks")));
  }

  @Test
  void theLongerCoolDownHoldsForBoth() {
    Segment three = Segments.threshold(nobody, 3, 7);

    assertThat(three.coolDown()).isEqualTo(7);
    assertThat(Segments.threshold(nobody, 3, 90).coolDown()).isEqualTo(30);
    assertThat(three.coolDown(14).and(Segments.everyone(nobody)).coolDown()).isEqualTo(14);
    assertThat(Segments.everyone(nobody).or(three).coolDown()).isEqualTo(7);
    assertThat(three.not().coolDown()).isZero();
  }

  @Test
  void aPlaceIsReadAsItWasWritten() {
    for (Place place :
        List.of(
            new Place("a", ""),
            new Place("a", "b"),
            new Place("a\nb", ""),
            new Place("a\nb", "c"))) {
      assertThat(Place.at(place.cursor())).isEqualTo(place);
    }
    assertThat(new Place("rina", "").cursor()).isEqualTo("rina");
  }

  private Optional<ActivityRange> hint(Segment segment) {
    segment.page(QUERY, Optional.empty(), 10);
    return asked.get(asked.size() - 1).activity();
  }

  private ActivityRange range(Segment segment) {
    return hint(segment).orElseThrow();
  }

  private static List<String> problems(ThrowingCallable made) {
    return catchThrowableOfType(SettingsException.class, made).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  /** Knows nobody, and what it was asked. */
  private final class Nobody implements SegmentSource {

    @Override
    public MemberPage read(PageRequest request) {
      asked.add(request);
      return new MemberPage(List.of(), Optional.empty());
    }

    @Override
    public List<Member> findAll(String tenant, Collection<String> recipientIds) {
      lookedUp.add(recipientIds);
      return List.of();
    }
  }
}
