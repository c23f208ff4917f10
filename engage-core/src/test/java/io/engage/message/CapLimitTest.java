package io.engage.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CapLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final CapLimit TWO_A_WEEK =
      CapLimit.promotional("weekly cap", Role.CUSTOMER, 2, Duration.ofDays(7));

  @Test
  void belowTheLimitThereIsRoom() {
    assertThat(TWO_A_WEEK.nextFree(List.of(sent(1)), NOW, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void atTheLimitTheNextPlaceIsFreeWhenTheOldestThatCountsLeavesTheWindow() {
    assertThat(TWO_A_WEEK.nextFree(List.of(sent(1), sent(48), sent(24 * 30)), NOW, ZoneOffset.UTC))
        .contains(NOW.minus(Duration.ofHours(48)).plus(Duration.ofDays(7)));
  }

  @Test
  void aPlaceIsFreeExactlyWhenItsWindowEnds() {
    assertThat(TWO_A_WEEK.nextFree(List.of(sent(1), sent(24 * 7)), NOW, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void otherRolesPurposesAndChannelsDoNotCount() {
    CapLimit sms =
        new CapLimit(
            "sms cap",
            Role.CUSTOMER,
            Set.of(Purpose.PROMOTIONAL),
            Optional.of(ChannelId.SMS),
            1,
            Duration.ofDays(1));

    assertThat(sms.nextFree(List.of(sent(1)), NOW, ZoneOffset.UTC)).isEmpty();
    assertThat(TWO_A_WEEK.counts(Role.WORKER, Purpose.PROMOTIONAL, ChannelId.EMAIL)).isFalse();
    assertThat(TWO_A_WEEK.counts(Role.CUSTOMER, Purpose.REMINDER, ChannelId.EMAIL)).isFalse();
  }

  @Test
  void noRollingWindowEverHoldsMoreThanTheLimit() {
    Random random = new Random(20261121);
    List<Reservation> taken = new ArrayList<>();
    for (int hour = 0; hour < 24 * 60; hour++) {
      Instant at = NOW.plus(Duration.ofHours(hour));
      if (random.nextInt(3) == 0 && TWO_A_WEEK.nextFree(taken, at, ZoneOffset.UTC).isEmpty()) {
        taken.add(reservation(at));
      }
    }

    assertThat(taken).hasSizeGreaterThan(10);
    for (Reservation first : taken) {
      assertThat(taken)
          .filteredOn(r -> !r.at().isBefore(first.at()))
          .filteredOn(r -> r.at().isBefore(first.at().plus(Duration.ofDays(7))))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void noLimitIsSpelledAsAbsenceAndNeverAsZero() {
    assertThatThrownBy(() -> CapLimit.promotional("none", Role.CUSTOMER, 0, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none");
  }

  @Test
  @DisplayName("B3: a calendar day ends at the recipient's midnight, not 24 hours later")
  void aCalendarDayEndsAtTheRecipientsMidnight() {
    CapLimit oneADay =
        CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1)).inCalendarDays();

    // noon in Dhaka; midnight there is 18:00Z
    assertThat(oneADay.nextFree(List.of(sent(2)), NOW, DHAKA))
        .contains(Instant.parse("2026-11-21T18:00:00Z"));
    assertThat(oneADay.nextFree(List.of(sent(13)), NOW, DHAKA)).isEmpty();
  }

  @Test
  @DisplayName("B3: a message planned for later keeps its place, and others go before or after it")
  void aMessagePlannedForLaterKeepsItsPlace() {
    CapLimit oneADay = CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1));
    Reservation inTenHours = sent(-10);
    Reservation inADay = sent(-24);

    assertThat(oneADay.nextFree(List.of(inTenHours), NOW, ZoneOffset.UTC))
        .contains(inTenHours.at().plus(Duration.ofDays(1)));
    assertThat(oneADay.nextFree(List.of(inADay), NOW, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  @DisplayName("B3: between two planned messages there is a place if both windows leave one")
  void aGapBetweenTwoPlannedMessagesIsUsed() {
    CapLimit oneADay = CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1));

    assertThat(oneADay.nextFree(List.of(sent(1), sent(-47)), NOW, ZoneOffset.UTC))
        .contains(NOW.plus(Duration.ofHours(23)));
    assertThat(oneADay.nextFree(List.of(sent(1), sent(-46)), NOW, ZoneOffset.UTC))
        .contains(NOW.plus(Duration.ofHours(46 + 24)));
  }

  @Test
  void calendarDaysComeWhole() {
    CapLimit half = CapLimit.promotional("half a day", Role.CUSTOMER, 1, Duration.ofHours(36));

    assertThatThrownBy(half::inCalendarDays)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half a day");
  }

  private static Reservation sent(int hoursAgo) {
    return reservation(NOW.minus(Duration.ofHours(hoursAgo)));
  }

  private static Reservation reservation(Instant at) {
    return new Reservation(
        new MessageId(UUID.randomUUID()), at, Role.CUSTOMER, Purpose.PROMOTIONAL, ChannelId.EMAIL);
  }
}
