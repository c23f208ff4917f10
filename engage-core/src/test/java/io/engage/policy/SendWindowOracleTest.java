package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds windows against a clock on the wall, in all zones and at times nobody would think of. */
class SendWindowOracleTest {

  private static final int CASES = 5_000;
  private static final Instant FIRST = Instant.parse("1880-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2040-01-01T00:00:00Z");
  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

  private record Case(SendWindow window, ZoneId zone, Instant now) {}

  @Test
  @DisplayName("F29: the next opening is in the window, not before now, and no instant is earlier")
  void theNextOpeningIsTheFirst() {
    Random random = new Random(29);
    int waited = 0;
    for (int i = 0; i < CASES; i++) {
      Case any = random.nextInt(3) == 0 ? anywhere(random) : nearAChange(random);
      Instant answer = any.window().nextOpening(any.now(), any.zone());

      assertThat(answer)
          .as(any.toString())
          .isAfterOrEqualTo(any.now())
          .isEqualTo(WallClock.firstInside(any.window(), any.zone(), any.now()));
      assertThat(any.window().contains(any.now(), any.zone()))
          .as(any.toString())
          .isEqualTo(answer.equals(any.now()));
      waited += answer.isAfter(any.now()) ? 1 : 0;
    }
    assertThat(waited).isBetween(CASES / 5, CASES * 9 / 10);
  }

  @Test
  @DisplayName("F29: asked at its answer a window gives the answer, and just before it is closed")
  void askingAgainChangesNothing() {
    Random random = new Random(292);
    for (int i = 0; i < CASES; i++) {
      Case any = nearAChange(random);
      SendWindow window = any.window();
      Instant answer = window.nextOpening(any.now(), any.zone());

      assertThat(window.contains(answer, any.zone())).as(any.toString()).isTrue();
      assertThat(window.nextOpening(answer, any.zone())).as(any.toString()).isEqualTo(answer);
      if (answer.isAfter(any.now())) {
        Instant justBefore = answer.minusNanos(1);
        assertThat(window.contains(justBefore, any.zone())).as(any.toString()).isFalse();
        assertThat(window.nextOpening(justBefore, any.zone())).as(any.toString()).isEqualTo(answer);
      }
    }
  }

  private static Case anywhere(Random random) {
    LocalTime opens = LocalTime.of(random.nextInt(24), random.nextInt(60));
    return new Case(window(opens, random), any(ZONES, random), anyInstant(random));
  }

  /** A window that opens or closes about the hours that are skipped or come twice. */
  private static Case nearAChange(Random random) {
    ZoneId zone = any(ZONES, random);
    ZoneOffsetTransition change = zone.getRules().nextTransition(anyInstant(random));
    if (change == null) {
      return anywhere(random);
    }
    List<LocalTime> edges =
        List.of(change.getDateTimeBefore().toLocalTime(), change.getDateTimeAfter().toLocalTime());
    long minutes = random.nextInt(3) * 30L + random.nextInt(3) - 31;
    LocalTime edge = any(edges, random).truncatedTo(ChronoUnit.MINUTES).plusMinutes(minutes);
    SendWindow window = window(edge, random);
    boolean turned = random.nextBoolean();
    long reach = Duration.ofHours(1L << random.nextInt(7)).toMillis();
    long away = (long) ((random.nextDouble() * 1.5 - 1) * reach);
    return new Case(
        turned ? new SendWindow(window.closes(), window.opens(), window.days()) : window,
        zone,
        change.getInstant().plusMillis(random.nextInt(4) == 0 ? away / 60_000 * 60_000 : away));
  }

  private static SendWindow window(LocalTime opens, Random random) {
    int length = 1 + random.nextInt(random.nextBoolean() ? 100 : 24 * 60 - 1);
    return new SendWindow(opens, opens.plusMinutes(length), days(random));
  }

  private static Set<DayOfWeek> days(Random random) {
    EnumSet<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    if (random.nextBoolean()) {
      return all;
    }
    DayOfWeek always = DayOfWeek.of(1 + random.nextInt(7));
    return all.stream()
        .filter(day -> day == always || random.nextInt(4) == 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Instant anyInstant(Random random) {
    long seconds = (long) (random.nextDouble() * (LAST.getEpochSecond() - FIRST.getEpochSecond()));
    return FIRST.plusSeconds(seconds);
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
