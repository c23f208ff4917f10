package io.engage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Occasion;
import io.engage.audience.Place;
import io.engage.audience.Segment;
import io.engage.audience.SegmentSource;
import io.engage.message.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final Segment.Query QUERY =
      new Segment.Query("default", NOON, ZoneId.of("Asia/Dhaka"));

  private final HikariDataSource database = new HikariDataSource();

  @TempDir Path directory;

  @BeforeEach
  void makeTheTables() throws SQLException {
    database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE customers (id VARCHAR(20) PRIMARY KEY, name VARCHAR(50), email VARCHAR(50),
            zone VARCHAR(30), joined_at TIMESTAMP(3) WITH TIME ZONE)
          """);
      statement.execute(
          "CREATE TABLE bookings (customer_id VARCHAR(20), booked_at TIMESTAMP(3) WITH TIME ZONE)");
      statement.execute(
          """
          CREATE TABLE appointments (code VARCHAR(20), customer_id VARCHAR(20),
            service VARCHAR(50), version INTEGER, starts_at TIMESTAMP(3) WITH TIME ZONE,
            ends_at TIMESTAMP(3) WITH TIME ZONE, state VARCHAR(20))
          """);
      for (String customer : List.of("a", "b", "c")) {
        statement.execute(
            "INSERT INTO customers VALUES ('"
                + customer
                + "', NULL, NULL, NULL, '2020-01-01 00:00:00Z')");
      }
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everybodyHasTheirOwnRhythm() throws SQLException {
    booked("a", 10, 20, 30);
    booked("b", 10, 40, 70);
    booked("c", 10);
    SegmentSource bookings = Audience.bookings(database);

    assertThat(ids(Audience.dueByTheirOwnRhythm(bookings))).containsExactly("a");
    assertThat(ids(Audience.quiet(bookings, Set.of("b")))).containsExactly("a", "c");
    assertThat(bookings.findAll("default", Set.of("a", "c"))).hasSize(2);
  }

  @Test
  void theHourlyCheckAndTheScheduledReminderMeanTheSame() throws SQLException {
    appointment("81", "a", 24);
    appointment("82", "a", 24);
    appointment("83", "b", 30);
    SegmentSource appointments = Audience.appointments(database);
    List<Member> found = page(Audience.hourlyCheck(appointments).segment()).members();

    assertThat(found)
        .extracting(Place::of)
        .containsExactly(new Place("a", "81"), new Place("a", "82"));
    Member first = found.get(0);
    Occasion about = first.occasion().orElseThrow();
    assertThat(
            Audience.scheduledReminder(first.recipient(), "81", 1, about.starts())
                .member()
                .orElseThrow()
                .occasion()
                .orElseThrow()
                .messageKey("visits", "visit-tomorrow", "a"))
        .isEqualTo(about.messageKey("visits", "visit-tomorrow", "a"));
  }

  @Test
  void alertsCoolDown() {
    assertThat(Audience.alerts(request -> new MemberPage(List.of(), Optional.empty())))
        .extracting(Segment::coolDown)
        .containsExactly(7, 7);
  }

  @Test
  void aFileWillDoToo() throws IOException {
    Path file = Files.writeString(directory.resolve("people.csv"), "recipient_id,email\nx,\n");

    assertThat(Audience.file(file).find("default", "x")).isPresent();
  }

  @Test
  void factsAreValues() {
    assertThat(Audience.customer().facts().get("recent"))
        .extracting(Fact::plain)
        .isEqualTo("[\"AC servicing\",\"Plumbing\"]");
  }

  private void booked(String customer, int... daysAgo) throws SQLException {
    for (int days : daysAgo) {
      execute(
          "INSERT INTO bookings VALUES ('%s', '%s')", customer, NOON.minus(Duration.ofDays(days)));
    }
  }

  private void appointment(String code, String customer, int inHours) throws SQLException {
    Instant starts = NOON.plus(Duration.ofHours(inHours));
    execute(
        "INSERT INTO appointments VALUES ('%s', '%s', 'AC', 1, '%s', '%s', 'open')",
        code, customer, starts, starts.plusSeconds(3_600));
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(String.format(Locale.ROOT, sql, values));
    }
  }

  private static List<String> ids(Segment segment) {
    return page(segment).members().stream().map(member -> member.recipient().id()).toList();
  }

  private static MemberPage page(Segment segment) {
    return segment.page(QUERY, Optional.empty(), 100);
  }
}
