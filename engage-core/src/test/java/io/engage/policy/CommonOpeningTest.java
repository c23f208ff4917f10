package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonOpeningTest {

  private static final int CASES = 300;
  private static final Duration LONGEST = Duration.ofDays(15);
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

  @Test
  void aTextMessageForSomewhereInTheUnitedStatesWaitsForHonoluluAndStopsForNewYork() {
    SendWindow window = SendWindow.usTextMessages();
    Set<ZoneId> zones = Set.of(NEW_YORK, HONOLULU);

    // 8 in Honolulu is 18:00Z, 13 in New York; 21 in New York is 02:00Z
    assertThat(window.nextCommonOpening(NOON, zones))
        .contains(Instant.parse("2026-11-21T18:00:00Z"));
    assertThat(window.nextCommonOpening(Instant.parse("2026-11-22T02:00:00Z"), zones))
        .contains(Instant.parse("2026-11-22T18:00:00Z"));
  }

  @Test
  void windowsThatNeverMeetHaveNoCommonOpening() {
    SendWindow mornings = SendWindow.daily(LocalTime.of(8, 0), LocalTime.of(12, 0));

    assertThat(mornings.nextCommonOpening(NOON, Set.of(NEW_YORK, HONOLULU))).isEmpty();
  }

  @Test
  void fifteenDaysAreLookedAheadAndNotAnInstantMore() {
    SendWindow window = SendWindow.daily(LocalTime.of(9, 0), LocalTime.of(13, 30));
    Set<ZoneId> zones = Set.of(NEW_YORK, ZoneId.of("Europe/London"));
    // only while New York has summer time and London has not yet are they four hours apart
    Instant opening = Instant.parse("2026-03-08T13:00:00Z");

    assertThat(window.nextCommonOpening(opening.minus(LONGEST), zones)).contains(opening);
    assertThat(window.nextCommonOpening(opening.minus(LONGEST).minusNanos(1), zones)).isEmpty();
  }

  @Test
  @DisplayName("F29: the next common opening is in all windows, and no instant is earlier")
  void theNextCommonOpeningIsTheFirst() {
    Random random = new Random(15);
    int found = 0;
    for (int i = 0; i < CASES; i++) {
      SendWindow window = window(random);
      Set<ZoneId> zones =
          Stream.generate(() -> ZONES.get(random.nextInt(ZONES.size())))
              .limit(1 + random.nextInt(4))
              .collect(Collectors.toSet());
      Instant now =
          NOON.plusMillis((long) (random.nextDouble() * Duration.ofDays(4000).toMillis()));

      Optional<Instant> opening = window.nextCommonOpening(now, zones);

      assertThat(opening)
          .as("%s in %s at %s", window, zones, now)
          .isEqualTo(WallClock.firstInsideAll(window, zones, now, now.plus(LONGEST)));
      opening.ifPresent(at -> assertThat(window.containsInAll(at, zones)).isTrue());
      found += opening.isPresent() ? 1 : 0;
    }
    assertThat(found).isBetween(CASES / 5, CASES * 9 / 10);
  }

  @Test
  void itNeedsAZone() {
    SendWindow window = SendWindow.standard();

    assertThatThrownBy(() -> window.nextCommonOpening(NOON, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zone");
  }

  private static SendWindow window(Random random) {
    LocalTime opens = LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    Set<DayOfWeek> days =
        random.nextBoolean()
            ? EnumSet.allOf(DayOfWeek.class)
            : EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
    return new SendWindow(opens, opens.plusMinutes(60 + random.nextInt(20 * 60)), days);
  }
}
