package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.error.RetriableException;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.MessageId;
import io.engage.store.Claim;
import io.engage.store.EngagementStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldTest {

  private static final Duration LEASE = Duration.ofHours(1);
  private static final Claim FIRST = SampleClaims.claim(1);
  private static final Claim SECOND = SampleClaims.claim(2);
  private static final List<Claim> REST = List.of(FIRST, SECOND);

  private int renewals;

  @Test
  void aFreshLeaseIsNotRenewed() {
    Hold hold = hold(SystemTime.mark(), claims -> Set.of());

    assertThat(hold.keeps(FIRST, REST)).isTrue();
    assertThat(renewals).isZero();
  }

  @Test
  void aLeaseInItsSecondHalfIsRenewedOnceForTheWholeRest() {
    Hold hold = hold(anHourAgo(), claims -> Set.of(FIRST.id(), SECOND.id()));

    assertThat(hold.keeps(FIRST, REST)).isTrue();
    assertThat(hold.keeps(SECOND, List.of(SECOND))).isTrue();
    assertThat(renewals).isEqualTo(1);
  }

  @Test
  @DisplayName("F27: what somebody else took meanwhile is neither begun nor reported on")
  void whatSomebodyElseTookIsLost() {
    Hold hold = hold(anHourAgo(), claims -> Set.of(SECOND.id()));

    assertThat(hold.keeps(FIRST, REST)).isFalse();
    assertThat(hold.isLost(FIRST)).isTrue();
    assertThat(hold.keeps(SECOND, List.of(SECOND))).isTrue();
  }

  @Test
  @DisplayName("F4: nothing is begun when the lease cannot be renewed")
  void nothingIsBegunWhenTheLeaseCannotBeRenewed() {
    Hold hold =
        hold(
            anHourAgo(),
            claims -> {
              throw new RetriableException("away");
            });

    assertThat(hold.keeps(FIRST, REST)).isFalse();
    assertThat(hold.isLost(FIRST)).isFalse();
  }

  private static long anHourAgo() {
    return SystemTime.mark() - LEASE.toNanos();
  }

  private Hold hold(long since, Function<Collection<Claim>, Set<MessageId>> renewed) {
    EngagementStore sound = InMemoryStore.create();
    EngagementStore store =
        (EngagementStore)
            Proxy.newProxyInstance(
                HoldTest.class.getClassLoader(),
                new Class<?>[] {EngagementStore.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("renew")) {
                    return method.invoke(sound, arguments);
                  }
                  renewals++;
                  return renewed.apply(REST);
                });
    return new Hold(store, LEASE, since);
  }
}
