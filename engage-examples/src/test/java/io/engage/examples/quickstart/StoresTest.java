package io.engage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.audience.Member;
import io.engage.audience.Segment;
import io.engage.audience.Segments;
import io.engage.jdbc.JdbcStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What the page on storage shows, run. */
class StoresTest {

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

  private final JdbcDataSource database = new JdbcDataSource();

  StoresTest() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  @Test
  void aMigratedStoreVerifiesAndItsScriptSaysWhatWasDone() {
    JdbcStore store = Stores.store(database);

    store.verify();
    assertThat(Stores.script(store)).contains("CREATE TABLE", "engage_message", "engage_job");
  }

  @Test
  void theHostsOwnTablesAreASegment() throws SQLException {
    execute(
        "CREATE TABLE customers (id VARCHAR PRIMARY KEY, name VARCHAR, email VARCHAR)",
        "CREATE TABLE bookings (customer_id VARCHAR, booked_at TIMESTAMP WITH TIME ZONE)",
        "INSERT INTO customers VALUES ('1', 'Rina', 'rina@example.com'), ('2', 'Karim', NULL)",
        "INSERT INTO bookings VALUES ('1', '2026-10-31 06:00:00+00'), ('2', '2026-11-20 06:00:00+00')");

    Segment due = Segments.lastActivity(Stores.bookings(database), 21, 1);

    List<Member> members =
        due.page(
                new Segment.Query("default", Instant.parse("2026-11-21T06:00:00Z"), DHAKA),
                Optional.empty(),
                10)
            .members();
    assertThat(members)
        .extracting(member -> member.recipient().name())
        .containsExactly(Optional.of("Rina"));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
