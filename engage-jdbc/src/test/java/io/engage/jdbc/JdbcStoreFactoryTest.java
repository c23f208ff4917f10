package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.Problem;
import io.engage.error.RetriableException;
import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcStoreFactoryTest {

  @ParameterizedTest
  @EnumSource
  void theDatabaseIsFoundOutAndMigratedWhenAsked(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = make(Map.of("migrate", "true"), on(empty));

      assertThatCode(store::verify).doesNotThrowAnyException();
      assertThat(store.plan(Messages.ready(1), Messages.NOW)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsMigratedUnlessAsked(TestDatabase database) {
    try (HikariDataSource empty = database.empty()) {
      JdbcStore store = make(Map.of(), on(empty));

      assertThatThrownBy(store::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("engage.store.migrate=true");
    }
  }

  @Test
  void theDatabaseIsLeftAsItIsUntilTheStoreIsVerified() {
    try (HikariDataSource empty = Databases.h2InMemory()) {
      make(Map.of("migrate", "true"), on(empty));

      assertThatThrownBy(make(Map.of(), on(empty))::verify).isInstanceOf(SettingsException.class);
    }
  }

  @Test
  void aStoreWhoseDialectIsSaidConnectsLater() {
    FaultyDatabase away = new FaultyDatabase(Databases.h2()).failConnections(gone(), gone());

    assertThat(make(Map.of("dialect", "h2"), on(away))).hasToString("JdbcStore[H2]");
    assertThat(make(Map.of("dialect", "postgres"), on(away))).hasToString("JdbcStore[PostgreSQL]");
    assertThatThrownBy(() -> make(Map.of(), on(away))).isInstanceOf(RetriableException.class);
  }

  @Test
  void oneOfSeveralDataSourcesIsNamed() {
    Services two = on(Databases.postgres()).with(DataSource.class, "outbox", Databases.h2());

    assertThat(make(Map.of("data-source", "outbox"), two)).hasToString("JdbcStore[H2]");
  }

  @Test
  void aPoolStaysOpen() {
    try (HikariDataSource pool = Databases.h2InMemory()) {
      make(Map.of("migrate", "true"), on(pool));

      assertThat(pool.isClosed()).isFalse();
    }
  }

  @Test
  void withoutADataSourceTheLineToAddIsTold() {
    assertThat(problemsOf(Map.of(), Services.none()))
        .singleElement()
        .hasToString(
            "engage.store.data-source: no javax.sql.DataSource was handed over;"
                + " add .with(DataSource.class, …) to the services");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Map<String, String> wrong =
        Map.of(
            "data-source", "outbox",
            "dialect", "oracle",
            "migrate", "yes",
            "url", "jdbc:h2:mem:x");

    assertThat(problemsOf(wrong, on(Databases.h2())))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.store.data-source",
            "engage.store.dialect",
            "engage.store.migrate",
            "engage.store.url");
  }

  private static SQLException gone() {
    return new SQLException("gone", "08006");
  }

  private static Services on(DataSource dataSource) {
    return Services.none().with(DataSource.class, dataSource);
  }

  private static JdbcStore make(Map<String, String> said, Services services) {
    Map<String, String> all = new HashMap<>();
    said.forEach((key, value) -> all.put("engage.store." + key, value));
    return new JdbcStoreFactory().create(Settings.of(all).at("store"), services);
  }

  private static List<Problem> problemsOf(Map<String, String> said, Services services) {
    return catchThrowableOfType(SettingsException.class, () -> make(said, services)).problems();
  }
}
