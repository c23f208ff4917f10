package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SendWindowTest {

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final SendWindow nineToSix = SendWindow.standard();

  @Test
  void theFirstMinuteIsInsideAndTheLastIsNot() {
    assertThat(nineToSix.contains(Instant.parse("2026-11-21T03:00:00Z"), DHAKA)).isTrue();
    assertThat(nineToSix.contains(Instant.parse("2026-11-21T02:59:59Z"), DHAKA)).isFalse();
    assertThat(nineToSix.contains(Instant.parse("2026-11-21T11:59:59Z"), DHAKA)).isTrue();
    assertThat(nineToSix.contains(Instant.parse("2026-11-21T12:00:00Z"), DHAKA)).isFalse();
  }

  @Test
  @DisplayName("B4: text messages in the United States go from 8 to 21 by the recipient's clock")
  void usTextMessages() {
    SendWindow window = SendWindow.usTextMessages();

    assertThat(window).isEqualTo(SendWindow.daily(LocalTime.of(8, 0), LocalTime.of(21, 0)));
    assertThat(window.contains(Instant.parse("2026-11-21T13:00:00Z"), NEW_YORK)).isTrue();
    assertThat(window.contains(Instant.parse("2026-11-21T02:00:00Z"), NEW_YORK)).isFalse();
  }

  @Test
  void insideTheWindowTheNextOpeningIsNow() {
    Instant noon = Instant.parse("2026-11-21T06:00:00Z");

    assertThat(nineToSix.nextOpening(noon, DHAKA)).isEqualTo(noon);
  }

  @Test
  void afterClosingItOpensTheNextMorning() {
    assertThat(nineToSix.nextOpening(Instant.parse("2026-11-21T12:00:00Z"), DHAKA))
        .isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
  }

  @Test
  void aWindowThatWrapsMidnightBelongsToTheDayOnWhichItOpens() {
    SendWindow fridayNight =
        new SendWindow(LocalTime.of(22, 0), LocalTime.of(2, 0), Set.of(DayOfWeek.FRIDAY));

    // Saturday, one in the morning in Dhaka
    assertThat(fridayNight.contains(Instant.parse("2026-11-20T19:00:00Z"), DHAKA)).isTrue();
    // Friday, one in the morning
    assertThat(fridayNight.contains(Instant.parse("2026-11-19T19:00:00Z"), DHAKA)).isFalse();
  }

  @Test
  void daysOnWhichItStaysClosedAreSkipped() {
    SendWindow weekdays =
        new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.MONDAY));

    assertThat(weekdays.nextOpening(Instant.parse("2026-11-21T06:00:00Z"), DHAKA))
        .isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
  }

  @Test
  @DisplayName("F29: an opening inside a DST gap moves to the first valid instant after it")
  void anOpeningInAGap() {
    SendWindow early = SendWindow.daily(LocalTime.of(2, 30), LocalTime.of(5, 0));

    // 2026-03-08: clocks go from 02:00 EST to 03:00 EDT, which is 07:00Z
    assertThat(early.nextOpening(Instant.parse("2026-03-08T05:00:00Z"), NEW_YORK))
        .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
  }

  @Test
  @DisplayName("F29: of an opening that comes twice the earlier one counts")
  void anOpeningInAnOverlap() {
    SendWindow early = SendWindow.daily(LocalTime.of(1, 30), LocalTime.of(5, 0));

    // 2026-11-01: 01:30 comes first as EDT, which is 05:30Z
    assertThat(early.nextOpening(Instant.parse("2026-11-01T04:00:00Z"), NEW_YORK))
        .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
  }

  @Test
  @DisplayName("F29: a day that does not exist has no window")
  void aDayThatDoesNotExist() {
    ZoneId apia = ZoneId.of("Pacific/Apia");

    // 2011-12-30 was skipped: after the 29th at 20:00 comes the 31st at 09:00, which is 19:00Z
    assertThat(nineToSix.nextOpening(Instant.parse("2011-12-30T06:00:00Z"), apia))
        .isEqualTo(Instant.parse("2011-12-30T19:00:00Z"));
  }

  @Test
  @DisplayName("F29: a window of one weekday waits two weeks when that day was skipped")
  void aWeekdayThatWasSkipped() {
    SendWindow fridays =
        new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.FRIDAY));

    // Friday 2011-12-30 did not exist in Apia; the next one is 2012-01-06, 09:00 being 19:00Z
    assertThat(
            fridays.nextOpening(Instant.parse("2011-12-24T12:00:00Z"), ZoneId.of("Pacific/Apia")))
        .isEqualTo(Instant.parse("2012-01-05T19:00:00Z"));
  }

  @Test
  void aWindowNeedsHoursAndDays() {
    LocalTime nine = LocalTime.of(9, 0);
    Set<DayOfWeek> never = Set.of();

    assertThatThrownBy(() -> SendWindow.daily(nine, nine))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SendWindow(nine, LocalTime.NOON, never))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
