package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.store.AttemptDecision;
import io.engage.store.Claim;
import io.engage.store.DeadLetterQuery;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.RunName;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultsTest {

  private final FaultyDatabase database = new FaultyDatabase(Databases.h2());
  private final JdbcStore store = Databases.emptied(JdbcStore.h2(database));

  /** F5: deadlock, serialization, lock time-out: the whole transaction again. */
  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03", "90131", "HYT00", "23505"})
  void aVictimIsTriedAgain(String state) {
    int before = database.commits();
    database.failCommits(fault(state), fault(state), fault(state));

    assertThat(store.plan(Messages.ready(1), NOW))
        .extracting(PlanResult::kind)
        .containsExactly(PlanResult.Kind.PLANNED);

    assertThat(database.commits() - before).isEqualTo(4);
    assertThat(store.claim(Messages.claimRequest(10))).hasSize(1);
  }

  /** F5: bounded. */
  @Test
  void aVictimIsNotTriedForEver() {
    int before = database.commits();
    database.failCommits(fault("40001"), fault("40001"), fault("40001"), fault("40001"));

    assertThatThrownBy(() -> store.plan(Messages.ready(1), NOW))
        .isInstanceOf(RetriableException.class)
        .hasMessageContaining("40001");

    assertThat(database.commits() - before).isEqualTo(4);
    assertThat(store.entries(LedgerQuery.of("sheba"))).isEmpty();
  }

  /** F4: the database goes away. */
  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "25P03", "57P01", "57P03", "53300", "90121"})
  void aDatabaseThatIsAwayMayBeBackLater(String state) {
    int before = database.commits();
    database.failCommits(fault(state));

    assertThatThrownBy(() -> store.plan(Messages.ready(1), NOW))
        .isInstanceOf(RetriableException.class);

    assertThat(database.commits() - before).as("not tried at once").isEqualTo(1);
  }

  /** F3, F4: a transaction that changes nothing may be done again, whatever became of it. */
  @ParameterizedTest
  @MethodSource("reads")
  void aReadIsDoneOnceMoreOnAnotherConnection(Read read) {
    UUID run = givenARun();
    int connections = database.connections();
    database.failCommits(fault("57P01"));
    read.from(store, run);
    assertThat(database.connections() - connections).isEqualTo(2);

    database.loseTheAnswerOfACommit(fault("08006"));
    read.from(store, run);
    assertThat(database.connections() - connections).isEqualTo(4);
  }

  /** F4: whoever waits for a database that is away is not to wait twice as long. */
  @Test
  void aReadIsNotDoneThreeTimes() {
    int before = database.commits();
    database.failCommits(fault("08006"), fault("08006"));

    assertThatThrownBy(() -> store.entries(LedgerQuery.of("sheba")))
        .isInstanceOf(RetriableException.class);

    assertThat(database.commits() - before).isEqualTo(2);
  }

  /** F4: who was not let in is not let in a moment later either. */
  @Test
  void aReadThatGotNoConnectionIsNotTriedAtOnce() {
    int before = database.connections();
    database.failConnections(new SQLTransientConnectionException("no room"));

    assertThatThrownBy(() -> store.entries(LedgerQuery.of("sheba")))
        .isInstanceOf(RetriableException.class);

    assertThat(database.connections() - before).isEqualTo(1);
  }

  /** F3: nobody knows whether a change is there already. */
  @Test
  void aClaimIsNotDoneAgain() {
    store.plan(Messages.ready(1), NOW);
    int before = database.commits();
    database.failCommits(fault("08006"));

    assertThatThrownBy(() -> store.claim(Messages.claimRequest(10)))
        .isInstanceOf(RetriableException.class);

    assertThat(database.commits() - before).isEqualTo(1);
  }

  private UUID givenARun() {
    return store.openRun(new RunName("sheba", "renewal", "1"), Messages.nextId(), NOW).id();
  }

  static List<Read> reads() {
    Message message = Messages.ready("rina").message();
    return List.of(
        (store, run) -> store.isDue(run, NOW),
        (store, run) -> store.figures(run),
        (store, run) -> store.run(run),
        (store, run) -> store.find(message.id()),
        (store, run) -> store.entries(LedgerQuery.of("sheba")),
        (store, run) -> store.standings(List.of(message.to())),
        (store, run) -> store.taken("sheba", List.of(message.key())),
        (store, run) -> store.lanes(Set.of(ChannelId.EMAIL)),
        (store, run) -> store.deadLetters(DeadLetterQuery.of("sheba")));
  }

  /** A call of the store that changes nothing. */
  @FunctionalInterface
  interface Read {
    Object from(JdbcStore store, UUID run);
  }

  /** F5: the pool is exhausted. */
  @Test
  void aPoolThatIsExhaustedMayHaveRoomLater() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setDataSource(Databases.h2());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(250);
    try (HikariDataSource narrow = new HikariDataSource(config);
        Connection taken = narrow.getConnection()) {
      assertThat(taken.isClosed()).isFalse();
      assertThatThrownBy(() -> JdbcStore.h2(narrow).plan(Messages.ready(1), NOW))
          .isInstanceOf(RetriableException.class);
    }
  }

  @Test
  void aConnectionThatCannotBeOpenedMayBeOpenedLater() {
    database.failConnections(new SQLTransientConnectionException("no room"));

    assertThatThrownBy(() -> store.plan(Messages.ready(1), NOW))
        .isInstanceOf(RetriableException.class);

    assertThat(store.plan(Messages.ready(1), NOW)).hasSize(1);
  }

  @Test
  void aStatementThatIsRefusedWillBeRefusedAgain() {
    database.failCommits(fault("22001"));

    assertThatThrownBy(() -> store.plan(Messages.ready(1), NOW))
        .isInstanceOf(NonRetriableException.class);
  }

  /** F3: the commit happened but the client saw an error. */
  @Test
  void planningAgainAfterALostAnswerIsHarmless() {
    List<PlannedMessage> planned = Messages.ready(2);
    database.loseTheAnswerOfACommit(fault("08006"));
    assertThatThrownBy(() -> store.plan(planned, NOW)).isInstanceOf(RetriableException.class);

    assertThat(store.plan(planned, NOW))
        .extracting(PlanResult::kind)
        .containsOnly(PlanResult.Kind.ALREADY_PLANNED);
    assertThat(store.claim(Messages.claimRequest(10))).hasSize(2);
  }

  /** F3: an attempt whose commit was answered with an error is not made twice. */
  @Test
  void anAttemptAgainAfterALostAnswerIsLost() {
    store.plan(Messages.ready(1), NOW);
    List<Claim> claims = store.claim(Messages.claimRequest(10));
    database.loseTheAnswerOfACommit(fault("08006"));
    assertThatThrownBy(
            () -> store.attempt(claims, NOW, (c, s) -> new AttemptDecision.Proceed(true)))
        .isInstanceOf(RetriableException.class);

    assertThat(store.attempt(claims, NOW, (c, s) -> new AttemptDecision.Proceed(true)))
        .noneMatch(result -> result.proceeds());
  }

  /** A pool may hand out connections that are not in auto-commit. */
  @ParameterizedTest
  @EnumSource
  void connectionsWithoutAutoCommitWork(TestDatabase shared) {
    shared.store();
    HikariConfig config = new HikariConfig();
    config.setDataSource(shared.dataSource());
    config.setAutoCommit(false);
    try (HikariDataSource manual = new HikariDataSource(config)) {
      JdbcStore.on(manual).plan(Messages.ready(1), NOW);
    }
    assertThat(JdbcStore.on(shared.dataSource()).claim(Messages.claimRequest(10))).hasSize(1);
  }

  /** F38: pools refuse a connection to a thread that is interrupted. */
  @Test
  void anInterruptWaitsUntilItsTransactionIsOver() {
    DataSource pool = Databases.h2InMemory();
    JdbcStore.h2(pool).schema().migrate();
    JdbcStore store = JdbcStore.h2(refusingWhoIsInterrupted(pool));

    Thread.currentThread().interrupt();
    store.plan(Messages.ready(3), NOW);

    assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
    assertThat(store.entries(LedgerQuery.of("sheba"))).hasSize(3);
  }

  private static DataSource refusingWhoIsInterrupted(DataSource pool) {
    return (DataSource)
        Proxy.newProxyInstance(
            DatabaseFaultsTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (Thread.currentThread().isInterrupted()) {
                throw new SQLTransientConnectionException("interrupted");
              }
              return method.invoke(pool, arguments);
            });
  }

  /** F24: a row that cannot be read ends with a reason; its neighbours are claimed. */
  @ParameterizedTest
  @EnumSource
  void aRowThatCannotBeReadIsADeadLetter(TestDatabase shared) {
    JdbcStore healthy = shared.store();
    List<PlannedMessage> planned = Messages.ready(10);
    healthy.plan(planned, NOW);
    Message poisoned = planned.get(4).message();
    poison(healthy, poisoned, "facts", "{\"name\": canary}");
    poison(healthy, planned.get(6).message(), "time_zone", "Mars/Base");

    assertThat(healthy.claim(Messages.claimRequest(10))).hasSize(8);

    assertThat(reason(healthy, poisoned))
        .contains("unreadable: facts is not a JSON object of texts");
    poison(healthy, poisoned, "facts", "{}");
    assertThat(healthy.find(poisoned.id()).orElseThrow().history())
        .extracting(change -> change.to().label())
        .containsExactly("ready", "failed");
    Databases.letLeasesLapse(healthy);
    assertThat(healthy.claim(Messages.claimRequest(10))).hasSize(8);
  }

  /** S18: what drivers say quotes values; nothing of it gets out. */
  @ParameterizedTest
  @EnumSource
  void noValueIsInAnException(TestDatabase shared) {
    JdbcStore healthy = shared.store();
    healthy
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("ALTER TABLE engage_message DROP CONSTRAINT IF EXISTS canary_check");
              handle.execute(
                  "ALTER TABLE engage_message ADD CONSTRAINT canary_check"
                      + " CHECK (address <> 'canary@example.com')");
            });
    PlannedMessage canary =
        Messages.ready(
            Messages.message(
                "rina", Address.email("canary@example.com"), Map.of("name", "canary")));
    try {
      assertThatThrownBy(() -> healthy.plan(List.of(canary), NOW))
          .isInstanceOf(NonRetriableException.class)
          .hasMessageContaining("engage_message")
          .satisfies(e -> assertThat(Databases.everything(e)).doesNotContain("canary@"))
          .satisfies(e -> assertThat(Databases.everything(e)).doesNotContain("\"canary\""));
    } finally {
      healthy
          .jdbi()
          .useHandle(
              handle -> handle.execute("ALTER TABLE engage_message DROP CONSTRAINT canary_check"));
    }
    assertThat(healthy.toString()).matches("JdbcStore\\[(H2|PostgreSQL)]");
  }

  private static Optional<String> reason(JdbcStore store, Message message) {
    return store
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT reason FROM engage_message WHERE id = :id")
                    .bind("id", message.id().value())
                    .mapTo(String.class)
                    .findOne());
  }

  private static void poison(JdbcStore store, Message message, String column, String value) {
    store
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("UPDATE engage_message SET " + column + " = :v WHERE id = :id")
                    .bind("v", value)
                    .bind("id", message.id().value())
                    .execute());
  }

  private static SQLException fault(String state) {
    return new SQLException("rina@example.com was in the way", state);
  }
}
