package io.engage.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds caps against an oracle that knows no shortcut, on histories nobody would think of. */
class CapLimitOracleTest {

  private static final int HISTORIES = 3_000;

  private record Place(String zone, String around) {
    ZoneId id() {
      return ZoneId.of(zone);
    }
  }

  private static final List<Place> ODD_PLACES =
      List.of(
          new Place("Asia/Dhaka", "2026-11-21T06:00:00Z"),
          new Place("Asia/Kathmandu", "2026-11-21T06:00:00Z"),
          new Place("Pacific/Apia", "2011-12-30T10:00:00Z"),
          new Place("Pacific/Kwajalein", "1993-08-21T12:00:00Z"),
          new Place("Pacific/Kwajalein", "1969-09-30T13:00:00Z"),
          new Place("America/Juneau", "1867-10-19T00:00:00Z"),
          new Place("America/St_Johns", "2010-11-07T02:31:00Z"),
          new Place("America/St_Johns", "2010-03-14T03:31:00Z"),
          new Place("America/Santiago", "2026-04-05T03:00:00Z"),
          new Place("America/Havana", "2026-11-01T05:00:00Z"),
          new Place("Africa/Cairo", "2026-04-23T22:00:00Z"),
          new Place("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
          new Place("Antarctica/Troll", "2026-10-25T01:00:00Z"));

  @ParameterizedTest
  @EnumSource
  @DisplayName("B3: the next free instant is free, and none before it is")
  void theNextFreeInstantIsTheFirst(CapLimit.Span span) {
    Random random = new Random(32);
    int waited = 0;
    for (int i = 0; i < HISTORIES; i++) {
      Place place = any(ODD_PLACES, random);
      CapLimit limit = limit(span, random);
      List<Instant> taken = history(place, random, random.nextInt(9));
      Instant now = near(place, random);
      Instant free = next(limit, taken, now, place);

      CapOracle oracle = new CapOracle(limit, place.id());
      String about = limit + " in " + place + " at " + now + " after " + taken + ": " + free;
      assertThat(oracle.isFree(free, taken)).as(about).isTrue();
      assertThat(earlier(now, free, taken, limit, random))
          .as(about)
          .noneMatch(at -> oracle.isFree(at, taken));
      waited += free.isAfter(now) ? 1 : 0;
    }
    assertThat(waited).isBetween(HISTORIES / 5, HISTORIES * 4 / 5);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F32: who always sends at free instants never fills a window over the limit")
  void noWindowEverHoldsMoreThanTheLimit(CapLimit.Span span) {
    Random random = new Random(3);
    long full = 0;
    for (int i = 0; i < HISTORIES / 10; i++) {
      Place place = any(ODD_PLACES, random);
      CapLimit limit = limit(span, random);
      List<Instant> taken = new ArrayList<>();
      for (int message = 0; message < 25; message++) {
        taken.add(next(limit, taken, near(place, random), place));
      }

      long fullest = new CapOracle(limit, place.id()).fullest(taken);
      assertThat(fullest).as("%s in %s: %s", limit, place, taken).isBetween(1L, (long) limit.max());
      full += fullest == limit.max() ? 1 : 0;
    }
    assertThat(full).isGreaterThan(HISTORIES / 20);
  }

  private static Instant next(CapLimit limit, List<Instant> taken, Instant now, Place place) {
    List<Reservation> places = taken.stream().map(CapLimitOracleTest::reservation).toList();
    return limit.nextFree(places, now, place.id()).orElse(now);
  }

  /** Instants from now on that come before the answer, the critical ones among them. */
  private static Stream<Instant> earlier(
      Instant now, Instant free, List<Instant> taken, CapLimit limit, Random random) {
    long micros = ChronoUnit.MICROS.between(now, free);
    Stream<Instant> anyOnes =
        IntStream.range(0, 20)
            .mapToObj(i -> now.plus((long) (random.nextDouble() * micros), ChronoUnit.MICROS));
    Stream<Instant> edges =
        taken.stream().flatMap(at -> Stream.of(at.plus(limit.window()), at.minus(limit.window())));
    return Stream.of(Stream.of(now, free.minusNanos(1_000)), anyOnes, edges)
        .flatMap(s -> s)
        .filter(at -> !at.isBefore(now) && at.isBefore(free));
  }

  private static CapLimit limit(CapLimit.Span span, Random random) {
    int max = 1 + random.nextInt(4);
    if (span == CapLimit.Span.CALENDAR_DAYS) {
      Duration days = Duration.ofDays(1 + random.nextInt(7));
      return CapLimit.promotional("cap", Role.CUSTOMER, max, days).inCalendarDays();
    }
    Duration window = Duration.ofHours(1 + random.nextInt(24 * 7));
    return CapLimit.promotional("cap", Role.CUSTOMER, max, window);
  }

  private static List<Instant> history(Place place, Random random, int size) {
    return Stream.generate(() -> near(place, random)).limit(size).toList();
  }

  /** Half of them on full hours, so that many meet and many lie exactly a window apart. */
  private static Instant near(Place place, Random random) {
    Instant around = Instant.parse(place.around());
    if (random.nextBoolean()) {
      return around.plus(random.nextInt(24 * 8) - 24L * 4, ChronoUnit.HOURS);
    }
    long reach = Duration.ofHours(1L << random.nextInt(8)).toSeconds() * 1_000_000;
    return around.plus((long) ((random.nextDouble() * 2 - 1) * reach), ChronoUnit.MICROS);
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Reservation reservation(Instant at) {
    return new Reservation(
        new MessageId(new UUID(0, at.hashCode())),
        at,
        Role.CUSTOMER,
        Purpose.PROMOTIONAL,
        ChannelId.EMAIL);
  }
}
