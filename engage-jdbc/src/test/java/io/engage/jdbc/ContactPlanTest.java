package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of people is looked up, whatever else there is. */
class ContactPlanTest {

  private static final String ANY_VALUES =
      ContactTables.READ.replaceAll(":(recipients|addresses|subjects|tenants)", "\\$1");

  /** Before anybody counted the rows, when the database knows least. */
  @Test
  void whatIsKnownIsReadByIndexesAlone() {
    try (HikariDataSource fresh = TestDatabase.POSTGRES.empty()) {
      JdbcStore store = JdbcStore.postgres(fresh);
      store.schema().migrate();

      assertThat(plan(store))
          .noneMatch(line -> line.contains("Seq Scan") || line.contains("Sort"))
          .anyMatch(line -> line.contains("engage_job_ahead_person"))
          .anyMatch(line -> line.contains("engage_job_ahead_address"));
    }
  }

  private static List<String> plan(JdbcStore store) {
    return store
        .jdbi()
        .inTransaction(
            handle -> {
              handle.createQuery(PostgresDialect.PREFER_INDEXES).mapTo(String.class).one();
              handle.execute("PREPARE known (varchar[]) AS " + ANY_VALUES);
              return handle.createQuery("EXPLAIN EXECUTE known('{}')").mapTo(String.class).list();
            });
  }
}
