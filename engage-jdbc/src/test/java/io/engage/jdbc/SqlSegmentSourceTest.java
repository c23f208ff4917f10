package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Occasion;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.error.SettingsException;
import io.engage.message.AddressKind;
import io.engage.message.Fact;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSegmentSourceTest {

  private static final String TAIL = " WHERE id > :after ORDER BY id LIMIT :size";

  @ParameterizedTest
  @EnumSource
  void everyOtherColumnBecomesAFactInLowerCase(TestDatabase database) {
    table(
        database,
        "odd (id VARCHAR(10), \"Visits\" INTEGER, price NUMERIC(10,2), vip BOOLEAN, since DATE,"
            + " seen TIMESTAMP(3) WITH TIME ZONE, local_time TIMESTAMP(3), note VARCHAR(50))",
        "INSERT INTO odd VALUES ('a', 3, 1250.50, TRUE, DATE '1990-02-03',"
            + " TIMESTAMP WITH TIME ZONE '2026-11-21 09:00:00+00:00',"
            + " TIMESTAMP '2026-11-21 15:00:00', 'null and void')");

    Member member =
        first(database, "SELECT id AS RECIPIENT_ID, odd.* FROM odd" + TAIL).members().get(0);

    assertThat(member.facts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "id", Fact.of("a"),
                "visits", Fact.of(3),
                "price", Fact.of(new BigDecimal("1250.50")),
                "vip", Fact.of("true"),
                "since", Fact.of(LocalDate.of(1990, 2, 3)),
                "seen", Fact.of(Instant.parse("2026-11-21T09:00:00Z")),
                "local_time", Fact.of(Instant.parse("2026-11-21T15:00:00Z")),
                "note", Fact.of("null and void")));
  }

  @ParameterizedTest
  @EnumSource
  void aWholeNumberThatIsAnIdIsNoFigure(TestDatabase database) {
    table(database, "odd (id INTEGER, order_id BIGINT)", "INSERT INTO odd VALUES (1, 4711)");

    Member member =
        first(
                database,
                "SELECT CAST(id AS VARCHAR(9)) AS recipient_id, order_id FROM odd"
                    + " WHERE CAST(id AS VARCHAR(9)) > :after LIMIT :size")
            .members()
            .get(0);

    assertThat(member.facts()).isEqualTo(Map.of("order_id", Fact.of("4711")));
  }

  @ParameterizedTest
  @EnumSource
  void anArrayIsAListOfWhatItHolds(TestDatabase database) {
    table(
        database,
        "odd (id VARCHAR(10), services VARCHAR(20) ARRAY, visits INTEGER ARRAY, days DATE ARRAY,"
            + " prices NUMERIC(10,2) ARRAY, nothing DATE ARRAY, activities TIMESTAMP(3) ARRAY)",
        "INSERT INTO odd VALUES ('a', ARRAY['plumbing', 'cleaning'], ARRAY[3, 4],"
            + " ARRAY[DATE '2026-11-02'], ARRAY[12.50], NULL,"
            + " ARRAY[TIMESTAMP '2026-11-20 15:00:00', TIMESTAMP '2026-11-21 15:00:00'])");

    Member member =
        first(
                database,
                "SELECT id AS recipient_id, services, visits, days, prices, nothing, activities"
                    + " FROM odd"
                    + TAIL)
            .members()
            .get(0);

    assertThat(member.facts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "services", Fact.list(List.of(Fact.of("plumbing"), Fact.of("cleaning"))),
                "visits", Fact.list(List.of(Fact.of(3), Fact.of(4))),
                "days", Fact.list(List.of(Fact.of(LocalDate.of(2026, 11, 2)))),
                "prices", Fact.list(List.of(Fact.of(new BigDecimal("12.50"))))));
    assertThat(member.activities())
        .containsExactly(
            Instant.parse("2026-11-21T15:00:00Z"), Instant.parse("2026-11-20T15:00:00Z"));
    assertThat(member.lastActivity()).contains(Instant.parse("2026-11-21T15:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void anOccasionThatCannotBeUnderstoodIsCalledOff(TestDatabase database) {
    table(
        database,
        "odd (id VARCHAR(10), s VARCHAR(10), at TIMESTAMP(3))",
        "INSERT INTO odd VALUES ('a', 'open', NULL), ('b', 'maybe', TIMESTAMP '2026-11-20 15:00:00'),"
            + " ('c', 'no-show', TIMESTAMP '2026-11-20 15:00:00'),"
            + " ('d', NULL, TIMESTAMP '2026-11-20 15:00:00')");

    assertThat(
            first(
                    database,
                    "SELECT id AS recipient_id, 'x' AS occasion, s AS occasion_state,"
                        + " at AS occasion_starts, NULL AS occasion_number FROM odd"
                        + " WHERE (id, 'x') > (:after, :after_occasion) ORDER BY id LIMIT :size")
                .members())
        .extracting(member -> member.occasion().orElseThrow().state())
        .containsExactly(
            Occasion.State.CANCELLED,
            Occasion.State.CANCELLED,
            Occasion.State.NO_SHOW,
            Occasion.State.OPEN);
  }

  @ParameterizedTest
  @EnumSource
  void occasionsNeedPagesThatMayEndBetweenThem(TestDatabase database) {
    table(database, "odd (id VARCHAR(10))", "INSERT INTO odd VALUES ('a')");

    assertThatThrownBy(
            () -> first(database, "SELECT id AS recipient_id, 'x' AS occasion FROM odd" + TAIL))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(":after_occasion");
  }

  @ParameterizedTest
  @EnumSource
  void aPersonMayBeLookedUpOneAtATime(TestDatabase database) {
    People.replaceWith(
        database.dataSource(),
        List.of(
            Member.of(Recipient.withId("a").build()), Member.of(Recipient.withId("b").build())));
    SqlSegmentSource source =
        SqlSegmentSource.of(database.dataSource(), People.PAGE)
            .lookUp("SELECT id AS recipient_id FROM people WHERE id = :id");

    assertThat(source.findAll("default", List.of("b", "a", "nobody"))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void nullIsAnAbsentFact(TestDatabase database) {
    table(database, "odd (id VARCHAR(10), note VARCHAR(50))", "INSERT INTO odd VALUES ('a', NULL)");

    Member member =
        first(database, "SELECT id AS recipient_id, note FROM odd" + TAIL).members().get(0);

    assertThat(member.facts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void timestampsWithoutZoneAreOfTheZoneThatWasNamed(TestDatabase database) {
    table(
        database,
        "odd (id VARCHAR(10), at TIMESTAMP(3), d DATE)",
        "INSERT INTO odd VALUES ('a', TIMESTAMP '2026-11-21 15:00:00', DATE '2026-11-21')");
    String select = "SELECT id AS recipient_id, %s AS last_activity FROM odd" + TAIL;
    ZoneId dhaka = ZoneId.of("Asia/Dhaka");

    assertThat(activity(database, select.formatted("at"), ZoneId.of("UTC")))
        .isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
    assertThat(activity(database, select.formatted("at"), dhaka))
        .isEqualTo(Instant.parse("2026-11-21T09:00:00Z"));
    assertThat(activity(database, select.formatted("d"), dhaka))
        .isEqualTo(Instant.parse("2026-11-20T18:00:00Z"));
  }

  /** F24: one bad row stops nobody else. */
  @ParameterizedTest
  @EnumSource
  void anAddressThatCannotBeReadIsNotKnown(TestDatabase database) {
    table(
        database,
        "odd (id VARCHAR(10), email VARCHAR(50), phone VARCHAR(50), zone VARCHAR(50),"
            + " locale VARCHAR(50))",
        "INSERT INTO odd VALUES ('a', 'nonsense', '017', 'Mars/Base', '!'),"
            + " ('b', 'b@example.com', '+8801712345678', 'Asia/Dhaka', 'bn_BD')");

    List<Member> members =
        first(database, "SELECT id AS recipient_id, email, phone, zone, locale FROM odd" + TAIL)
            .members();

    assertThat(members.get(0).recipient()).isEqualTo(Recipient.withId("a").build());
    assertThat(members.get(1).recipient().address(AddressKind.PHONE)).isPresent();
    assertThat(members.get(1).recipient().locale()).contains(Locale.forLanguageTag("bn-BD"));
  }

  /** S20: values are bound, never text. */
  @ParameterizedTest
  @EnumSource
  void valuesAreNeverPartOfTheStatement(TestDatabase database) {
    String evil = "x'; DROP TABLE people; --";
    People.replaceWith(
        database.dataSource(),
        List.of(
            Member.of(Recipient.withId("a").tenant(evil).build()),
            Member.of(Recipient.withId("b' OR '1'='1").tenant(evil).build())));
    SqlSegmentSource source =
        SqlSegmentSource.of(database.dataSource(), People.PAGE)
            .lookUp("SELECT id AS recipient_id FROM people WHERE id = :id AND tenant = :tenant");

    assertThat(page(source, evil, Optional.of("a' OR 1=1 --")).members()).hasSize(1);
    assertThat(page(source, evil, Optional.empty()).members()).hasSize(2);
    assertThat(source.find(evil, "b' OR '1'='1")).isPresent();
    assertThat(source.find(evil, "' OR '1'='1")).isEmpty();
  }

  @Test
  void aLookUpFindsOnePersonAtOnce() {
    People.replaceWith(
        Databases.h2(), List.of(Member.of(Recipient.withId("a").email("a@example.com").build())));
    SqlSegmentSource source =
        SqlSegmentSource.of(Databases.h2(), "SELECT id AS recipient_id FROM nowhere" + TAIL)
            .lookUp("SELECT id AS recipient_id, email FROM people WHERE id = :id");

    assertThat(source.find("default", "a"))
        .contains(Member.of(Recipient.withId("a").email("a@example.com").build()));
    assertThat(source.find("default", "b")).isEmpty();
  }

  /** S20: one statement that reads. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 WHERE :after < :size; DROP TABLE people",
        "DELETE FROM people WHERE id > :after AND 1 < :size",
        "/* SELECT */ UPDATE people SET id = :after WHERE 1 < :size",
        "SELECT id FROM people WHERE id > :after",
        "SELECT id FROM people WHERE id > ':after' LIMIT :size",
        "SELECT id FROM people -- :after\nLIMIT :size",
        "SELECT id FROM people WHERE id > :aftr LIMIT :size",
        "SELECT id FROM people WHERE id > :after AND x = :tenat LIMIT :size"
      })
  void aTextThatIsNotASelectOfAPageIsRefused(String sql) {
    assertThatThrownBy(() -> SqlSegmentSource.of(Databases.h2(), sql))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("segment.sql: ");
  }

  @Test
  void literalsCastsAndCommentsAreNotTakenForBinds() {
    assertThat(
            SqlSegmentSource.of(
                Databases.h2(),
                "WITH p AS (SELECT id::text, '12:30:00' AS t FROM people) -- see :docs\n"
                    + "SELECT id AS recipient_id, \"a:b\" FROM p /* :x */ WHERE id > :after"
                    + " ORDER BY id LIMIT :size"))
        .isNotNull();
  }

  /** S20: PostgreSQL itself refuses what would write. */
  @Test
  void aSelectThatWritesIsRefusedByTheDatabase() {
    People.replaceWith(Databases.postgres(), List.of(Member.of(Recipient.withId("a").build())));
    SqlSegmentSource source =
        SqlSegmentSource.of(
            Databases.postgres(),
            "WITH gone AS (DELETE FROM people WHERE id > :after RETURNING id)"
                + " SELECT id AS recipient_id FROM gone LIMIT :size");

    assertThatThrownBy(() -> page(source, "default", Optional.empty()))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("25006");
    assertThat(
            page(
                    SqlSegmentSource.of(Databases.postgres(), People.PAGE),
                    "default",
                    Optional.empty())
                .members())
        .hasSize(1);
  }

  @Test
  void aConnectionIsGivenBackAsItWas() throws SQLException {
    TestDatabase database = TestDatabase.POSTGRES;
    People.replaceWith(database.dataSource(), List.of());

    page(SqlSegmentSource.of(database.dataSource(), People.PAGE), "default", Optional.empty());

    Jdbi.create(database.dataSource())
        .useHandle(
            handle -> {
              assertThat(handle.isReadOnly()).isFalse();
              assertThat(handle.getConnection().getAutoCommit()).isTrue();
            });
  }

  @ParameterizedTest
  @EnumSource
  void aSelectThatTheDatabaseDoesNotUnderstandIsShownToTheHost(TestDatabase database) {
    SqlSegmentSource source =
        SqlSegmentSource.of(database.dataSource(), "SELECT nothing FROM nowhere" + TAIL);

    assertThatThrownBy(() -> page(source, "default", Optional.empty()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("segment.sql")
        .hasMessageMatching("(?is).*nowhere.*");
  }

  @ParameterizedTest
  @EnumSource
  void aSelectThatForgetsTheOrderOfPagesIsFound(TestDatabase database) {
    People.replaceWith(database.dataSource(), List.of(Member.of(Recipient.withId("a").build())));
    SqlSegmentSource source =
        SqlSegmentSource.of(
            database.dataSource(),
            "SELECT id AS recipient_id FROM people WHERE :after <> 'z' ORDER BY id LIMIT :size");

    assertThatThrownBy(() -> page(source, "default", Optional.of("a")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("ORDER BY id");
  }

  /** S18: what the driver says of a value is not passed on. */
  @ParameterizedTest
  @EnumSource
  void noValueIsInAnException(TestDatabase database) {
    table(database, "odd (id VARCHAR(50))", "INSERT INTO odd VALUES ('canary@example.com')");
    SqlSegmentSource source =
        SqlSegmentSource.of(
            database.dataSource(),
            "SELECT CAST(id AS INTEGER) AS recipient_id FROM odd WHERE id > :after LIMIT :size");

    assertThatThrownBy(() -> page(source, "default", Optional.empty()))
        .isInstanceOf(NonRetriableException.class)
        .satisfies(e -> assertThat(Databases.everything(e)).doesNotContain("canary"));
  }

  @Test
  void aPageThatTakesTooLongIsBrokenOff() {
    SqlSegmentSource source =
        SqlSegmentSource.of(
                Databases.postgres(),
                "SELECT 'a' || pg_sleep(60) AS recipient_id WHERE 'a' > :after LIMIT :size")
            .timeout(Duration.ofSeconds(1));

    assertThatThrownBy(() -> page(source, "default", Optional.empty()))
        .isInstanceOf(RetriableException.class);
  }

  @Test
  void aTimeoutHasASecondAtLeast() {
    SqlSegmentSource source = SqlSegmentSource.of(Databases.h2(), People.PAGE);

    assertThatThrownBy(() -> source.timeout(Duration.ZERO))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("segment.timeout");
  }

  private static Instant activity(TestDatabase database, String select, ZoneId zone) {
    SqlSegmentSource source = SqlSegmentSource.of(database.dataSource(), select).timestampsIn(zone);
    return page(source, "default", Optional.empty()).members().get(0).lastActivity().orElseThrow();
  }

  private static MemberPage first(TestDatabase database, String select) {
    return page(SqlSegmentSource.of(database.dataSource(), select), "default", Optional.empty());
  }

  private static MemberPage page(SqlSegmentSource source, String tenant, Optional<String> after) {
    return source.read(new PageRequest(tenant, after, 10, Optional.empty()));
  }

  private static void table(TestDatabase database, String definition, String insert) {
    Jdbi.create(database.dataSource())
        .useHandle(
            handle -> {
              handle.execute("DROP TABLE IF EXISTS odd");
              handle.execute("CREATE TABLE " + definition);
              handle.execute(insert);
            });
  }
}
