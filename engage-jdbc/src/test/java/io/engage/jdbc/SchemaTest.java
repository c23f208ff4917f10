package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.SettingsException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  @ParameterizedTest
  @EnumSource
  void migratingOnceIsEnoughAndTwiceIsHarmless(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = JdbcStore.on(empty);
      store.schema().migrate();
      store.plan(Messages.ready(1), Messages.NOW);

      store.schema().migrate();

      assertThatCode(store::verify).doesNotThrowAnyException();
      assertThat(store.claim(Messages.claimRequest(10))).hasSize(1);
    }
  }

  /** Several nodes start at once with a new version. */
  @ParameterizedTest
  @EnumSource
  void manyNodesMayMigrateAtOnce(TestDatabase database) throws Exception {
    try (HikariDataSource empty = database.empty()) {
      ExecutorService nodes = Executors.newFixedThreadPool(6);
      Callable<Boolean> node =
          () -> {
            JdbcStore.on(empty).schema().migrate();
            return true;
          };
      for (Future<Boolean> done : nodes.invokeAll(Collections.nCopies(6, node))) {
        assertThat(done.get(60, TimeUnit.SECONDS)).isTrue();
      }
      nodes.shutdown();

      assertThatCode(JdbcStore.on(empty)::verify).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseWithoutTablesIsNamed(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = JdbcStore.on(empty);

      assertThatThrownBy(store::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("version 0")
          .hasMessageContaining("engage_message")
          .hasMessageContaining("run store.schema().migrate()")
          .hasMessageContaining("or apply store.schema().script()");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMissingTableIsNamed(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = JdbcStore.on(empty);
      store.schema().migrate();
      store.jdbi().useHandle(handle -> handle.execute("DROP TABLE engage_cap"));

      assertThatThrownBy(store::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("missing are engage_cap;");
    }
  }

  /** F37: a newer version beside this one adds and takes nothing away. */
  @ParameterizedTest
  @EnumSource
  void aDatabaseOfANewerVersionIsWorkedWith(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = JdbcStore.on(empty);
      store.schema().migrate();
      beNewer(store);

      store.schema().migrate();

      assertThatCode(store::verify).doesNotThrowAnyException();
      assertThat(store.plan(Messages.ready(1), Messages.NOW)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatIsMissingFromANewerVersionIsNamed(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = JdbcStore.on(empty);
      store.schema().migrate();
      beNewer(store);
      store.jdbi().useHandle(handle -> handle.execute("DROP TABLE engage_cap"));

      assertThatThrownBy(store::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("missing are engage_cap;");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theScriptAppliedByHandDoesTheSame(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = JdbcStore.on(empty);
      store.jdbi().useHandle(handle -> handle.createScript(store.schema().script()).execute());

      assertThatCode(store::verify).doesNotThrowAnyException();
      assertThat(store.plan(Messages.ready(1), Messages.NOW)).hasSize(1);
    }
  }

  @Test
  void theScriptSpeaksToPeople() {
    String script = JdbcStore.postgres(Databases.postgres()).schema().script();

    assertThat(script).contains("-- The queue:").contains("fillfactor = 60").doesNotContain("${");
    assertThat(JdbcStore.h2(Databases.h2()).schema().script())
        .doesNotContain("fillfactor")
        .doesNotContain("${");
  }

  /** An acknowledged commit must outlive the process. */
  @Test
  void aFileOfH2ThatLosesCommitsIsRefused(@TempDir Path directory) {
    try (HikariDataSource lazy =
        Databases.pool("jdbc:h2:file:" + directory.resolve("lazy") + ";WRITE_DELAY=500")) {
      JdbcStore store = JdbcStore.h2(lazy);
      store.schema().migrate();

      assertThatThrownBy(store::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("500 ms")
          .hasMessageContaining(";WRITE_DELAY=0");
    }
  }

  @Test
  void theSettingsOfH2AreJudgedEvenWhereTheUrlSaysNothing(@TempDir Path directory) {
    try (HikariDataSource silent = Databases.pool("jdbc:h2:file:" + directory.resolve("silent"))) {
      JdbcStore store = JdbcStore.h2(silent);
      store.schema().migrate();

      assertThatThrownBy(store::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining(";WRITE_DELAY=0");
    }
  }

  /** Everything that is wrong is said at once. */
  @Test
  void allProblemsAreNamedTogether(@TempDir Path directory) {
    try (HikariDataSource lazy =
        Databases.pool("jdbc:h2:file:" + directory.resolve("lazy") + ";WRITE_DELAY=500")) {
      JdbcStore store = JdbcStore.h2(lazy);

      assertThatThrownBy(store::verify)
          .isInstanceOfSatisfying(
              SettingsException.class, e -> assertThat(e.problems()).hasSize(2));
    }
  }

  /** A transaction with an old view would not see an opt-out it waited for. */
  @ParameterizedTest
  @EnumSource
  void connectionsAtAnotherIsolationAreRefused(TestDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.dataSource());
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    try (HikariDataSource strict = new HikariDataSource(config)) {
      JdbcStore store = JdbcStore.on(strict);

      assertThatThrownBy(() -> store.plan(Messages.ready(1), Messages.NOW))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("READ COMMITTED");
      assertThat(strict.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
  }

  private static void beNewer(JdbcStore store) {
    store
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("INSERT INTO engage_schema_version VALUES (99, CURRENT_TIMESTAMP)"));
  }
}
