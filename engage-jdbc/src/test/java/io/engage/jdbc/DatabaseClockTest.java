package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.engage.error.RetriableException;
import io.engage.testkit.MutableClock;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F28: the clocks of two nodes differ; the database's is the one that counts. */
class DatabaseClockTest {

  private final MutableClock machine = MutableClock.at("2020-01-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aMachineThatIsYearsBehindAgreesWithTheDatabase(TestDatabase database) {
    DatabaseClock clock = clock(database);

    assertThat(clock.instant()).isCloseTo(present(database), within(30, ChronoUnit.SECONDS));
  }

  @Test
  void theDifferenceIsMeasuredOnce() {
    FaultyDatabase database = new FaultyDatabase(Databases.h2());
    Transactions transactions = new OwnTransactions(Connections.of(database), new H2Dialect());
    DatabaseClock clock = new DatabaseClock(transactions, machine);
    Instant first = clock.instant();
    int commits = database.commits();

    machine.advance(Duration.ofMinutes(10));

    assertThat(clock.instant()).isEqualTo(first.plus(10, ChronoUnit.MINUTES));
    assertThat(database.commits()).isEqualTo(commits);
  }

  /** F4. */
  @Test
  void aDatabaseThatIsAwayIsAskedAgain() {
    FaultyDatabase database =
        new FaultyDatabase(Databases.h2())
            .failConnections(new SQLTransientConnectionException("away"));
    DatabaseClock clock =
        new DatabaseClock(new OwnTransactions(Connections.of(database), new H2Dialect()), machine);

    assertThatThrownBy(clock::instant).isInstanceOf(RetriableException.class);

    assertThat(clock.instant()).isCloseTo(present(TestDatabase.H2), within(30, ChronoUnit.SECONDS));
  }

  @ParameterizedTest
  @EnumSource
  void aStoreHandsOutTheDatabasesTime(TestDatabase database) {
    assertThat(JdbcStore.on(database.dataSource()).clock().instant())
        .isCloseTo(present(database), within(30, ChronoUnit.SECONDS));
  }

  private DatabaseClock clock(TestDatabase database) {
    Dialect dialect = Dialect.of(database.dataSource());
    return new DatabaseClock(
        new OwnTransactions(Connections.of(database.dataSource()), dialect), machine);
  }

  private static Instant present(TestDatabase database) {
    return JdbcStore.on(database.dataSource())
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT CURRENT_TIMESTAMP AS present")
                    .map((columns, context) -> new Row(columns).instant("present"))
                    .one());
  }
}
