package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.store.Grant;
import io.engage.store.Quota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds when nodes share a rate. */
abstract class PermitRules extends StoreScenario {

  /** No permit comes back while a test runs. */
  private static final Duration LONG = Duration.ofHours(1);

  private static final Quota SMTP = new Quota("smtp", 10, LONG);
  private static final Quota TENANT_QUOTA = new Quota("tenant/sheba", 3, LONG);

  PermitRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void whatIsFreeIsGrantedAtOnce() {
    assertThat(take(SMTP, 4)).isEqualTo(new Grant(4, Duration.ZERO));
    assertThat(take(SMTP, 6)).isEqualTo(new Grant(6, Duration.ZERO));
  }

  @Test
  void noMoreThanTheBurstIsGranted() {
    assertThat(take(SMTP, 100).permits()).isEqualTo(10);
    assertThat(take(SMTP, 1).permits()).isZero();
  }

  @Test
  void whoeverGetsLessIsToldWhenTheNextIsFree() {
    Duration wait = take(SMTP, 11).nextIn();

    assertThat(wait).isBetween(LONG.minusMinutes(5), LONG);
    assertThat(take(SMTP, 1).nextIn()).isBetween(LONG.minusMinutes(5), wait);
  }

  @Test
  void whatIsNotGrantedIsNotOwed() {
    take(SMTP, 10);
    Duration first = take(SMTP, 50).nextIn();

    assertThat(take(SMTP, 50).nextIn()).isLessThanOrEqualTo(first);
  }

  @Test
  void whatIsGivenBackIsFreeAgain() {
    take(SMTP, 10);

    store.returnPermits(Map.of(SMTP, 4));

    assertThat(take(SMTP, 10).permits()).isEqualTo(4);
  }

  @Test
  void noMoreThanTheBurstIsFreeHoweverMuchIsGivenBack() {
    take(SMTP, 1);

    store.returnPermits(Map.of(SMTP, 50));

    assertThat(take(SMTP, 100).permits()).isEqualTo(10);
  }

  @Test
  void quotasAreTakenSideBySide() {
    assertThat(store.takePermits(Map.of(SMTP, 5, TENANT_QUOTA, 5)))
        .hasSize(2)
        .hasEntrySatisfying(SMTP, grant -> assertThat(grant.permits()).isEqualTo(5))
        .hasEntrySatisfying(TENANT_QUOTA, grant -> assertThat(grant.permits()).isEqualTo(3));
    assertThat(take(SMTP, 10).permits()).isEqualTo(5);
  }

  @Test
  void aQuotaIsKnownByItsName() {
    take(SMTP, 10);

    assertThat(take(new Quota("smtp", 11, LONG), 11).permits()).isEqualTo(1);
  }

  @Test
  void nothingWantedIsNoMistake() {
    assertThat(store.takePermits(Map.of())).isEmpty();
  }

  @Test
  void manyAtOnceGetNoMoreThanThereIs() {
    List<Callable<Integer>> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      nodes.add(
          () -> {
            Map<Quota, Grant> grants = store.takePermits(Map.of(SMTP, 3, TENANT_QUOTA, 1));
            return grants.values().stream().mapToInt(Grant::permits).sum();
          });
    }

    assertThat(Crowd.all(nodes).stream().mapToInt(Integer::intValue).sum()).isEqualTo(10 + 3);
  }

  private Grant take(Quota quota, int permits) {
    Map<Quota, Grant> grants = store.takePermits(Map.of(quota, permits));
    assertThat(grants).containsOnlyKeys(quota);
    return grants.values().iterator().next();
  }
}
