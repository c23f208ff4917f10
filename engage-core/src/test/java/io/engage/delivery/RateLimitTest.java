package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.ChannelId;
import io.engage.store.EngagementStore;
import io.engage.store.Grant;
import io.engage.store.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Instant now = NOON;
  private final EngagementStore store = InMemoryStore.create(() -> now);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 19, 125, 600})
  void noWindowOfThePeriodSeesMoreThanTheLimit(int permits) {
    List<Instant> granted = greedily(permits, new Random(permits));

    for (int i = 0; i + permits < granted.size(); i++) {
      assertThat(Duration.between(granted.get(i), granted.get(i + permits)))
          .isGreaterThanOrEqualTo(MINUTE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 19, 125, 600})
  void inTheLongRunAlmostAllPermitsAreGivenOut(int permits) {
    List<Instant> granted = greedily(permits, new Random(permits));

    assertThat(granted).hasSizeGreaterThanOrEqualTo(permits * 20 * 95 / 100);
  }

  @Test
  void whoeverIsRefusedIsToldWhenTheNextPermitIsFree() {
    Quota quota = quota(RateLimit.of("mail", 1, MINUTE));
    assertThat(take(quota, 1)).isEqualTo(new Grant(1, Duration.ZERO));
    now = NOON.plusSeconds(20);

    assertThat(take(quota, 1)).isEqualTo(new Grant(0, Duration.ofSeconds(40)));

    now = NOON.plusSeconds(60);
    assertThat(take(quota, 1).permits()).isEqualTo(1);
  }

  @Test
  void aLimitForEachTenantHasANameForEach() {
    RateLimit each = RateLimit.of("tenant", 10, MINUTE).forEachTenant();

    assertThat(each.quota(SampleClaims.messageOf("sheba")).orElseThrow().name())
        .isEqualTo("tenant/sheba");
    assertThat(each.over(ChannelId.SMS).quota(SampleClaims.messageOf("sheba"))).isEmpty();
  }

  @Test
  void impossibleFiguresAreRefusedByName() {
    assertThatThrownBy(() -> RateLimit.of("mail", 0, MINUTE))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("rate.mail");
    assertThatThrownBy(() -> RateLimit.of("mail", 1, Duration.ofDays(2)))
        .isInstanceOf(SettingsException.class);
  }

  /** Twenty periods of whoever takes whatever there is, at random instants. */
  private List<Instant> greedily(int permits, Random random) {
    Quota quota = quota(RateLimit.of("mail", permits, MINUTE));
    List<Instant> granted = new ArrayList<>();
    Instant end = NOON.plus(MINUTE.multipliedBy(20));
    while (now.isBefore(end)) {
      Grant grant = take(quota, 1 + random.nextInt(permits + 1));
      for (int i = 0; i < grant.permits(); i++) {
        granted.add(now);
      }
      Duration pause = grant.nextIn().isZero() ? Duration.ofMillis(1) : grant.nextIn();
      now = now.plus(pause).plusNanos(random.nextInt(1_000_000));
    }
    return granted;
  }

  private Grant take(Quota quota, int wanted) {
    return Objects.requireNonNull(store.takePermits(Map.of(quota, wanted)).get(quota));
  }

  private static Quota quota(RateLimit limit) {
    return limit.quota(SampleClaims.messageOf("sheba")).orElseThrow();
  }
}
