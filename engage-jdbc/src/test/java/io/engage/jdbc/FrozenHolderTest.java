package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.RetriableException;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A process that is stopped in the middle of a transaction. */
class FrozenHolderTest {

  private final JdbcStore store = TestDatabase.POSTGRES.store();

  @Test
  @DisplayName("F27: the locks of a process that is frozen in its attempt are let go")
  void aFrozenAttemptLetsGo() throws Exception {
    store.plan(Messages.ready(1), NOW);
    List<Claim> claims = store.claim(Messages.claimRequest(1));
    CountDownLatch frozen = new CountDownLatch(1);
    CountDownLatch thawed = new CountDownLatch(1);
    ExecutorService node = Executors.newSingleThreadExecutor();
    try {
      Future<List<AttemptResult>> sleeper =
          node.submit(() -> store.attempt(claims, NOW, (c, s) -> freeze(frozen, thawed)));
      assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();

      assertThat(store.attempt(claims, NOW, (c, s) -> new AttemptDecision.Proceed(true)))
          .allMatch(AttemptResult::proceeds);

      thawed.countDown();
      assertThatThrownBy(sleeper::get).hasCauseInstanceOf(RetriableException.class);
    } finally {
      thawed.countDown();
      node.shutdown();
    }
  }

  private static AttemptDecision freeze(CountDownLatch frozen, CountDownLatch thawed) {
    frozen.countDown();
    try {
      assertThat(thawed.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new AttemptDecision.Proceed(true);
  }
}
