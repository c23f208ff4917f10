package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.RetriableException;
import io.engage.error.SettingsException;
import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.CancelResult;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerQuery;
import io.engage.store.PlannedMessage;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** G7: enqueue and cancel in the host's own transaction. */
class HostTransactionTest {

  private static final List<String> PLANNER_SETTINGS =
      List.of("enable_seqscan", "enable_bitmapscan", "enable_sort", "plan_cache_mode");

  @ParameterizedTest
  @EnumSource
  void aRollbackTakesWhatWasEnqueuedAlong(TestDatabase database) throws SQLException {
    JdbcStore store = database.store();
    try (Connection connection = open(database)) {
      bookings(connection);
      JdbcStore.within(connection).plan(Messages.ready(3), NOW);
      assertThat(JdbcStore.within(connection).entries(LedgerQuery.of("sheba"))).hasSize(3);

      connection.rollback();

      assertThat(countBookings(connection)).isZero();
    }
    assertThat(store.entries(LedgerQuery.of("sheba"))).isEmpty();
    assertThat(store.claim(Messages.claimRequest(10))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCommitKeepsItWithTheHostsOwnRows(TestDatabase database) throws SQLException {
    JdbcStore store = database.store();
    try (Connection connection = open(database)) {
      bookings(connection);
      JdbcStore.within(connection).plan(Messages.ready(3), NOW);
      assertThat(store.claim(Messages.claimRequest(10))).as("nobody sees it before").isEmpty();

      connection.commit();

      assertThat(countBookings(connection)).isEqualTo(1);
    }
    assertThat(store.claim(Messages.claimRequest(10))).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void aRollbackTakesACancelAlong(TestDatabase database) throws SQLException {
    JdbcStore store = database.store();
    MessageId id = planned(store);
    try (Connection connection = open(database)) {
      assertThat(JdbcStore.within(connection).cancel(id, "the host", NOW))
          .isEqualTo(CancelResult.CANCELLED);
      connection.rollback();
      assertThat(state(store, id)).isEqualTo(MessageState.READY);

      JdbcStore.within(connection).cancel(id, "the host", NOW);
      connection.commit();
      assertThat(state(store, id)).isEqualTo(MessageState.CANCELLED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theConnectionStaysAsItWas(TestDatabase database) throws SQLException {
    JdbcStore store = database.store();
    MessageId id = planned(store);
    try (Connection connection = open(database)) {
      List<String> before = settings(database, connection);
      EngagementStore guest = JdbcStore.within(connection);
      guest.plan(Messages.ready(2), NOW);
      guest.cancel(id, "the host", NOW);
      guest.cancel(BusinessKey.of("sheba", "booking:81"), "the host", NOW);
      guest.suppress(List.of());

      assertThat(settings(database, connection)).isEqualTo(before);
      assertThat(connection.isClosed()).isFalse();
      assertThat(connection.getAutoCommit()).isFalse();
      connection.rollback();
    }
  }

  /** F4: what the host began on a connection that failed, it alone can begin again. */
  @ParameterizedTest
  @EnumSource
  void aReadIsNotRepeated(TestDatabase database) throws SQLException {
    database.store();
    try (Connection connection = open(database)) {
      EngagementStore guest = JdbcStore.within(failingOnce(connection));

      assertThatThrownBy(() -> guest.entries(LedgerQuery.of("sheba")))
          .isInstanceOf(RetriableException.class);
    }
  }

  /** A connection whose first statement fails as if nobody were there. */
  private static Connection failingOnce(Connection connection) {
    AtomicBoolean failed = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            HostTransactionTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")
                  && failed.compareAndSet(false, true)) {
                throw new SQLException("nobody is there", "08006");
              }
              return method.invoke(connection, arguments);
            });
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatCommitsByItselfIsRefused(TestDatabase database) throws SQLException {
    database.store();
    try (Connection connection = database.dataSource().getConnection()) {
      assertThatThrownBy(() -> JdbcStore.within(connection))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("setAutoCommit(false)");
      assertThat(connection.isClosed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionWithAnOldViewIsRefused(TestDatabase database) throws SQLException {
    database.store();
    try (Connection connection = open(database)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

      assertThatThrownBy(() -> JdbcStore.within(connection))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("READ COMMITTED");
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHandleOfJdbiTakesItAlong(TestDatabase database) {
    JdbcStore store = database.store();
    Jdbi jdbi = Jdbi.create(database.dataSource());

    assertThatThrownBy(
            () ->
                jdbi.useTransaction(
                    handle -> {
                      JdbcStore.within(handle.getConnection()).plan(Messages.ready(1), NOW);
                      throw new IllegalStateException("the host changed its mind");
                    }))
        .hasMessageContaining("changed its mind");
    assertThat(store.entries(LedgerQuery.of("sheba"))).isEmpty();

    jdbi.useTransaction(
        handle -> JdbcStore.within(handle.getConnection()).plan(Messages.ready(1), NOW));
    assertThat(store.entries(LedgerQuery.of("sheba"))).hasSize(1);
  }

  private static MessageId planned(JdbcStore store) {
    PlannedMessage planned = Messages.ready("rina");
    store.plan(List.of(planned), NOW);
    return planned.message().id();
  }

  private static MessageState state(JdbcStore store, MessageId id) {
    return store.find(id).orElseThrow().progress().state();
  }

  private static Connection open(TestDatabase database) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS bookings (id INTEGER)");
      statement.execute("DELETE FROM bookings");
    }
    connection.setAutoCommit(false);
    return connection;
  }

  private static void bookings(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO bookings VALUES (81)");
    }
  }

  private static int countBookings(Connection connection) throws SQLException {
    return Integer.parseInt(ask(connection, "SELECT COUNT(*) FROM bookings"));
  }

  private static List<String> settings(TestDatabase database, Connection connection)
      throws SQLException {
    List<String> settings = new ArrayList<>();
    if (database == TestDatabase.POSTGRES) {
      for (String name : PLANNER_SETTINGS) {
        settings.add(ask(connection, "SHOW " + name));
      }
    }
    return settings;
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }
}
