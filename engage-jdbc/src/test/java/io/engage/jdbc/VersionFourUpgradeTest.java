package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.content.Generation;
import io.engage.content.TokenUsage;
import io.engage.content.Words;
import io.engage.message.MessageId;
import io.engage.store.Allowance;
import io.engage.store.Claim;
import io.engage.store.Composition;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F37: version 5 takes over the tables of version 4, and works beside it. */
class VersionFourUpgradeTest {

  private static final Generation ASKED =
      Generation.notAsked("smartengage_bn_v1")
          .tried(Duration.ofMillis(800))
          .answered("gpt-4o-mini", new TokenUsage(900, 80), Optional.of("stop"));

  @ParameterizedTest
  @EnumSource
  void wordsOfTheVersionBeforeSayNothingOfAModel(TestDatabase database) {
    try (HikariDataSource tables = leftBehind(database)) {
      JdbcStore store = migrated(tables);

      Words words = store.find(VersionOne.message(1)).orElseThrow().words().orElseThrow();

      assertThat(words.generation()).isEmpty();
      assertThat(words.content().body()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheVersionBeforeLeftIsComposedAndCounted(TestDatabase database) {
    try (HikariDataSource tables = leftBehind(database)) {
      JdbcStore store = migrated(tables);
      Claim pending =
          store.claim(Messages.claimRequest(10)).stream()
              .filter(Claim::needsWords)
              .findFirst()
              .orElseThrow();

      store.compose(List.of(new Composition(pending, Messages.words("Dear").after(ASKED))), NOW);

      assertThat(generation(store, pending.id())).contains(ASKED);
      assertThat(store.reserveTokens(List.of(new Allowance("run 1", 10)), 10)).isEmpty();
    }
  }

  /** Older versions join both tables and ask for names alone. */
  @ParameterizedTest
  @EnumSource
  void noColumnOfTheWordsIsNamedLikeOneOfTheMessage(TestDatabase database) {
    try (HikariDataSource tables = database.empty()) {
      JdbcStore store = migrated(tables);

      Set<String> both = new HashSet<>(columns(store, "engage_words"));
      both.retainAll(columns(store, "engage_message"));

      assertThat(both).isEmpty();
    }
  }

  private static Optional<Generation> generation(JdbcStore store, MessageId id) {
    return store.find(id).orElseThrow().words().orElseThrow().generation();
  }

  private static Set<String> columns(JdbcStore store, String table) {
    return store
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT LOWER(column_name) AS name FROM information_schema.columns"
                            + " WHERE LOWER(table_name) = :table")
                    .bind("table", table.toLowerCase(Locale.ROOT))
                    .mapTo(String.class)
                    .set());
  }

  private static HikariDataSource leftBehind(TestDatabase database) {
    HikariDataSource tables = database.empty();
    JdbcStore store = JdbcStore.on(tables);
    store.jdbi().useHandle(handle -> handle.createScript(store.schema().script(4)).execute());
    store.jdbi().useHandle(VersionOne::writeRows);
    return tables;
  }

  private static JdbcStore migrated(HikariDataSource tables) {
    JdbcStore store = JdbcStore.on(tables);
    store.schema().migrate();
    store.verify();
    return store;
  }
}
