package io.engage.jdbc;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.audience.Member;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.audience.Segments;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.error.SettingsException;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Topic;
import io.engage.testkit.HandDrivenPipeline;
import io.engage.testkit.MutableClock;
import io.engage.testkit.RecordingChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B9: people under age whom a host knows by its own tables. */
class MinorsInTablesTest {

  private static final Instant NOON_IN_DHAKA = Instant.parse("2026-11-21T06:00:00Z");
  private static final String TAIL = " AS p WHERE recipient_id > :after LIMIT :size";

  private static final String PUPILS =
      """
      SELECT p.id AS recipient_id, p.name, p.email, p.born, g.id AS guardian_id,
             g.name AS guardian_name, g.email AS guardian_email
      FROM pupils p LEFT JOIN parents g ON g.id = p.parent
      WHERE p.id > :after ORDER BY p.id LIMIT :size
      """;

  private static final String LESSONS =
      """
      facts: name?
      approved: Content team, 2026-11-01
      subject: New lessons

      Dear {{#name}}{{name}}{{/name}}{{^name}}pupil{{/name}}, new lessons are there.
      """;

  private static final String LESSONS_OF_A_CHILD =
      """
      facts: child_name?
      approved: Content team, 2026-11-01
      subject: New lessons

      There are new lessons{{#child_name}} for {{child_name}}{{/child_name}}.
      """;

  private final MutableClock clock = MutableClock.at(NOON_IN_DHAKA);
  private final RecordingChannel mail = RecordingChannel.email();

  /** Everybody said yes; Tara and Mina are twelve, and of Mina no parent is known. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("B9: the guardian whom a SELECT names is written to, and the child is not")
  void theGuardianIsWrittenToInPlaceOfTheChild(TestDatabase database) {
    JdbcStore store = database.store();
    try (HikariDataSource school = database.empty()) {
      enrol(school);
      agree(store, Role.CUSTOMER, "mina", "rina", "tara");
      agree(store, Role.GUARDIAN, "9");

      assertThat(lessons(store, SqlSegmentSource.of(school, PUPILS)))
          .hasSent(2)
          .hasSkipped("under age: no guardian is known", 1);
    }
    assertThat(mail.handedOver())
        .extracting(message -> message.to().value())
        .containsExactlyInAnyOrder("rina@example.com", "abbu@example.com");
    assertThat(mail.handedOver())
        .filteredOn(message -> message.to().value().equals("abbu@example.com"))
        .singleElement()
        .satisfies(message -> assertThat(message.content().body()).contains("for Tara"));
  }

  @ParameterizedTest
  @EnumSource
  void aGuardianWithoutAnIdIsNobody(TestDatabase database) {
    assertThat(
            only(
                    database,
                    "(SELECT 'a' AS recipient_id, ' ' AS guardian_id, 'bn-BD' AS guardian_locale)")
                .recipient())
        .isEqualTo(Recipient.withId("a").build());
  }

  /** F24: the child is skipped with a reason later on. */
  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadOfAGuardianIsNotKnown(TestDatabase database) {
    Member child =
        only(
            database,
            "(SELECT 'a' AS recipient_id, 7 AS guardian_id, 'nonsense' AS guardian_email,"
                + " '017' AS guardian_phone, 'Mars/Base' AS guardian_zone, '!' AS guardian_locale)");

    assertThat(child.recipient().guardian())
        .contains(Recipient.withId("7").role(Role.GUARDIAN).build());
    assertThat(child.facts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void columnsOfAGuardianNeedAnId(TestDatabase database) {
    assertThatThrownBy(
            () ->
                only(
                    database,
                    "(SELECT 'a' AS recipient_id, CAST(NULL AS VARCHAR(9)) AS guardian_phone,"
                        + " 'Abbu' AS Guardian_Name)"))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "segment.sql: names guardian_name, guardian_phone, so it must name guardian_id");
  }

  @ParameterizedTest
  @EnumSource
  void aDateOfBirthMayBeAText(TestDatabase database) {
    assertThat(born(database, "'2014-03-01'")).contains(LocalDate.of(2014, 3, 1));
    assertThat(born(database, "CAST('2014-03-01' AS CHAR(20))")).contains(LocalDate.of(2014, 3, 1));
    assertThat(born(database, "DATE '2014-03-01'")).contains(LocalDate.of(2014, 3, 1));
    assertThat(born(database, "' '")).isEmpty();
    assertThat(born(database, "CAST(NULL AS DATE)")).isEmpty();
  }

  /** As not known it would make an adult of a child. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'01.03.2014'",
        "'2014-02-30'",
        "'+999999999-01-01'",
        "2014",
        "TIMESTAMP '2014-03-01 00:00:00'"
      })
  void aDateOfBirthThatIsNoDateStopsTheRun(String value) {
    for (TestDatabase database : TestDatabase.values()) {
      assertThatThrownBy(() -> born(database, value))
          .isInstanceOf(SettingsException.class)
          .hasMessage(
              "segment.sql: a row has a born that is not a DATE, or a text like 2014-03-01");
    }
  }

  private CampaignReport lessons(JdbcStore store, SqlSegmentSource pupils) {
    Campaign campaign =
        Campaign.named("lessons")
            .topic(Topic.promotional("lessons"))
            .segment(Segments.everyone(pupils))
            .template("lessons")
            .guardianTemplate("lessons-of-a-child")
            .build();
    try (EngagementPipeline engage =
        HandDrivenPipeline.builder(clock)
            .store(store)
            .channel(mail)
            .templates(
                TemplateCatalog.of(
                    Template.parse(TemplateId.parse("lessons_en_v1"), LESSONS),
                    Template.parse(
                        TemplateId.parse("lessons-of-a-child_en_v1"), LESSONS_OF_A_CHILD)))
            .zone(ZoneId.of("Asia/Dhaka"))
            .production()
            .build()) {
      return engage.run(campaign, new RunKey("2026-11-21"));
    }
  }

  /** The pupils are customers of the school's; a number is the parent's id. */
  private static void enrol(DataSource school) {
    Jdbi.create(school)
        .useHandle(
            handle -> {
              handle.execute(
                  "CREATE TABLE parents (id INTEGER, name VARCHAR(50), email VARCHAR(50))");
              handle.execute("INSERT INTO parents VALUES (9, 'Abbu', 'abbu@example.com')");
              handle.execute(
                  "CREATE TABLE pupils (id VARCHAR(10), name VARCHAR(50), email VARCHAR(50),"
                      + " born DATE, parent INTEGER)");
              handle.execute(
                  "INSERT INTO pupils VALUES"
                      + " ('mina', 'Mina', 'mina@example.com', DATE '2014-11-21', NULL),"
                      + " ('rina', 'Rina', 'rina@example.com', DATE '2013-11-21', 9),"
                      + " ('tara', 'Tara', 'tara@example.com', DATE '2014-11-21', 9)");
            });
  }

  private void agree(JdbcStore store, Role role, String... ids) {
    store.recordConsents(
        Stream.of(ids)
            .map(
                id ->
                    new Consent(
                        Recipient.DEFAULT_TENANT,
                        id,
                        role,
                        Purpose.PROMOTIONAL,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        "school-form",
                        clock.instant()))
            .toList());
  }

  private static Optional<LocalDate> born(TestDatabase database, String value) {
    return only(database, "(SELECT 'a' AS recipient_id, " + value + " AS born)").recipient().born();
  }

  private static Member only(TestDatabase database, String rows) {
    SqlSegmentSource source =
        SqlSegmentSource.of(database.dataSource(), "SELECT * FROM " + rows + TAIL);
    List<Member> members =
        source
            .read(new PageRequest(Recipient.DEFAULT_TENANT, Optional.empty(), 10, Optional.empty()))
            .members();
    assertThat(members).hasSize(1);
    return members.get(0);
  }
}
