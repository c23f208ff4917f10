package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.inmemory.InMemoryStore;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.store.EngagementStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that are released are free again, places that are kept are not, whatever happened. */
class CapHistoryTest {

  private static final List<CapLimit> LIMITS =
      List.of(
          CapLimit.promotional("daily cap", Role.CUSTOMER, 2, Duration.ofDays(1)),
          CapLimit.promotional("weekly cap", Role.CUSTOMER, 7, Duration.ofDays(7)),
          new CapLimit(
              "text cap",
              Role.CUSTOMER,
              Set.of(Purpose.PROMOTIONAL),
              Optional.of(ChannelId.SMS),
              1,
              Duration.ofHours(12)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("F32: a random history in memory keeps to the caps and wastes no place")
  void inMemory(long seed) {
    keepsToTheCaps(InMemoryStore.create(), seed, 800);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F32: a random history in a database keeps to the caps and wastes no place")
  void inADatabase(TestDatabase database) {
    keepsToTheCaps(database.store(), 32, 500);
  }

  private static void keepsToTheCaps(EngagementStore store, long seed, int steps) {
    CapDiary diary = new CapHistory(store, LIMITS, seed).live(steps);

    assertThat(diary.excess()).as("more than a window may hold").isLessThanOrEqualTo(0);
    assertThat(diary.went()).isGreaterThan(steps / 20);
    assertThat(diary.heldBack()).isGreaterThan(steps / 40);
  }
}
