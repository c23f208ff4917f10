package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.audience.Member;
import io.engage.audience.PageRequest;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlSegmentSourceFactoryTest {

  private static final String PAGE =
      "SELECT id AS recipient_id, seen AS last_activity FROM visitors"
          + " WHERE id > :after ORDER BY id LIMIT :size";

  private static final String LOOK_UP =
      "SELECT id AS recipient_id, seen AS last_activity FROM visitors WHERE id = :id";

  @ParameterizedTest
  @EnumSource
  void peopleAreReadAsTheSettingsSay(TestDatabase database) {
    try (HikariDataSource visitors = database.empty()) {
      Jdbi.create(visitors)
          .useHandle(
              handle -> {
                handle.execute("CREATE TABLE visitors (id VARCHAR(10), seen DATE)");
                handle.execute("INSERT INTO visitors VALUES ('rina', DATE '2026-11-01')");
              });
      SqlSegmentSource source =
          make(
              Map.of(
                  "data-source", "bookings",
                  "select", PAGE,
                  "look-up", LOOK_UP,
                  "timeout", "5s",
                  "timestamps-in", "Asia/Dhaka"),
              Services.none().with(DataSource.class, "bookings", visitors));

      assertThat(source.read(firstPage()).members())
          .singleElement()
          .extracting(Member::lastActivity)
          .isEqualTo(Optional.of(Instant.parse("2026-10-31T18:00:00Z")));
      assertThat(source.find("sheba", "rina")).isPresent();
      assertThat(visitors.isClosed()).isFalse();
    }
  }

  @Test
  void theSelectIsNeededAndADataSourceToo() {
    assertThat(problemsOf(Map.of(), Services.none()))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.segments.people.select", "engage.segments.people.data-source");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Map<String, String> wrong =
        Map.of(
            "select", "DELETE FROM visitors",
            "look-up", "SELECT 1; SELECT :id",
            "timeout", "10ms",
            "timestamps-in", "Dhaka",
            "lookup", LOOK_UP);

    assertThat(problemsOf(wrong, Services.none().with(DataSource.class, Databases.h2())))
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "engage.segments.people.select: must be a SELECT",
            "engage.segments.people.select: must use :after",
            "engage.segments.people.select: must use :size",
            "engage.segments.people.look-up: must be one statement without ;",
            "engage.segments.people.timeout: must be 1s to 1d",
            "engage.segments.people.timestamps-in: is \"Dhaka\", not a zone such as Asia/Dhaka",
            "engage.segments.people.lookup: is not known; did you mean"
                + " engage.segments.people.look-up?");
  }

  private static PageRequest firstPage() {
    return new PageRequest("sheba", Optional.empty(), 10, Optional.empty());
  }

  private static SqlSegmentSource make(Map<String, String> said, Services services) {
    Map<String, String> all = new HashMap<>();
    said.forEach((key, value) -> all.put("engage.segments.people." + key, value));
    return new SqlSegmentSourceFactory().create(Settings.of(all).at("segments.people"), services);
  }

  private static List<Problem> problemsOf(Map<String, String> said, Services services) {
    return catchThrowableOfType(SettingsException.class, () -> make(said, services)).problems();
  }
}
