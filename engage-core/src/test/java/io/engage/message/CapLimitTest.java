package io.engage.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
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

  private static Reservation sent(int hoursAgo) {
    return reservation(NOW.minus(Duration.ofHours(hoursAgo)));
  }

  private static Reservation reservation(Instant at) {
    return new Reservation(
        new MessageId(UUID.randomUUID()), at, Role.CUSTOMER, Purpose.PROMOTIONAL, ChannelId.EMAIL);
  }
}
