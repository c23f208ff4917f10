package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.error.RetriableException;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.MessageId;
import io.engage.store.Claim;
import io.engage.store.EngagementStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
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

  private final List<Claim> asked = new ArrayList<>();
  private int renewals;

  @Test
  void aFreshLeaseIsNotRenewed() {
    Hold hold = hold(SystemTime.mark(), claims -> Set.of());

    assertThat(hold.keeps(FIRST)).isTrue();
    assertThat(renewals).isZero();
  }

  @Test
  void aLeaseInItsSecondHalfIsRenewedOnceForTheWholeGroup() {
    Hold hold = hold(anHourAgo(), claims -> Set.of(FIRST.id(), SECOND.id()));

    assertThat(hold.keeps(FIRST)).isTrue();
    assertThat(hold.keeps(SECOND)).isTrue();
    assertThat(renewals).isEqualTo(1);
  }

  @Test
  void whatWasSentAndIsNotRecordedIsRenewedWithTheRest() {
    Hold hold = hold(anHourAgo(), claims -> Set.of(FIRST.id(), SECOND.id()));
    hold.begin(List.of(FIRST));

    assertThat(hold.keeps(SECOND)).isTrue();
    assertThat(asked).containsExactly(FIRST, SECOND);
  }

  @Test
  void whatIsRecordedIsNotRenewed() {
    Hold hold = hold(anHourAgo(), claims -> Set.of(SECOND.id()));
    hold.end(List.of(FIRST));

    assertThat(hold.keeps(SECOND)).isTrue();
    assertThat(asked).containsExactly(SECOND);
  }

  @Test
  void onlyWhatWasNotBegunIsLetGo() {
    Hold hold = hold(SystemTime.mark(), claims -> Set.of());
    hold.begin(List.of(FIRST));

    hold.letGo();

    assertThat(asked).containsExactly(SECOND);
  }

  @Test
  @DisplayName("F27: what somebody else took meanwhile is neither begun nor reported on")
  void whatSomebodyElseTookIsLost() {
    Hold hold = hold(anHourAgo(), claims -> Set.of(SECOND.id()));

    assertThat(hold.keeps(FIRST)).isFalse();
    assertThat(hold.isLost(FIRST)).isTrue();
    assertThat(hold.keeps(SECOND)).isTrue();
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

    assertThat(hold.keeps(FIRST)).isFalse();
    assertThat(hold.isLost(FIRST)).isFalse();
  }

  private static long anHourAgo() {
    return SystemTime.mark() - LEASE.toNanos();
  }

  @SuppressWarnings("unchecked")
  private Hold hold(long since, Function<Collection<Claim>, Set<MessageId>> renewed) {
    EngagementStore sound = InMemoryStore.create();
    EngagementStore store =
        (EngagementStore)
            Proxy.newProxyInstance(
                HoldTest.class.getClassLoader(),
                new Class<?>[] {EngagementStore.class},
                (proxy, method, arguments) -> {
                  boolean renewal = method.getName().equals("renew");
                  if (!renewal && !method.getName().equals("release")) {
                    return method.invoke(sound, arguments);
                  }
                  asked.addAll((Collection<Claim>) arguments[0]);
                  renewals += renewal ? 1 : 0;
                  return renewal ? renewed.apply(asked) : null;
                });
    return new Hold(store, LEASE, since, REST);
  }
}
