package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows of caps are locked in one order, also while somebody else is making one of them. */
class CapOrderTest {

  private static final String ADDRESS = "address:email:person-0@example.com";
  private static final String PERSON = "person:person-0";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final JdbcStore store = TestDatabase.POSTGRES.store();
  private final Jdbi database = Jdbi.create(Databases.postgres());

  @Test
  @DisplayName("F32: many first messages to one address do not wait for each other in a circle")
  void aRowThatIsJustBeingMadeIsLockedInItsTurn() throws Exception {
    List<Claim> claims = claimed();
    ExecutorService node = Executors.newSingleThreadExecutor();
    try (Handle maker = database.open();
        Handle holder = database.open()) {
      maker.begin();
      maker.execute(
          "INSERT INTO engage_cap (subject, tenant, places) VALUES (?, 'sheba', '')", ADDRESS);
      holder.begin();
      holder.execute("SELECT 1 FROM engage_cap WHERE subject = ? FOR UPDATE", PERSON);
      Future<List<AttemptResult>> attempt =
          node.submit(() -> store.attempt(claims, NOW, (claim, standing) -> new Proceed(true)));
      awaitSomebodyWaitingFor(maker);
      maker.commit();
      awaitSomebodyWaitingFor(holder);

      assertThatThrownBy(this::takeTheAddress).hasMessageContaining("could not obtain lock");

      holder.rollback();
      assertThat(attempt.get()).allMatch(AttemptResult::proceeds);
    } finally {
      node.shutdownNow();
    }
  }

  /** The person has a row already, the address has none. */
  private List<Claim> claimed() {
    store.recordConsents(
        List.of(
            Consent.granted(
                "sheba", "person-0", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW)));
    store.plan(Messages.ready(1), NOW);
    return store.claim(Messages.claimRequest(1));
  }

  private void takeTheAddress() {
    database.useTransaction(
        handle ->
            handle.execute(
                "SELECT 1 FROM engage_cap WHERE subject = ? FOR UPDATE NOWAIT", ADDRESS));
  }

  private void awaitSomebodyWaitingFor(Handle holder) throws InterruptedException {
    int pid = holder.createQuery("SELECT pg_backend_pid()").mapTo(Integer.class).one();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isWaitedFor(pid)) {
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
      new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
    }
  }

  private boolean isWaitedFor(int pid) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT 1 FROM pg_stat_activity"
                        + " WHERE :pid = ANY (pg_blocking_pids(pid)))")
                .bind("pid", pid)
                .mapTo(Boolean.class)
                .one());
  }
}
