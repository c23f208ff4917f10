package io.engage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementPipeline;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.examples.quickstart.AppointmentDesk.Appointment;
import io.engage.jdbc.JdbcStore;
import io.engage.testkit.HandDrivenPipeline;
import io.engage.testkit.MutableClock;
import io.engage.testkit.RecordingChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page on the queue shows of the host's own transaction, run. */
class AppointmentDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final Recipient RINA = Recipient.withId("rina").email("rina@example.com").build();
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

  private final JdbcDataSource database = new JdbcDataSource();
  private final MutableClock clock = MutableClock.at(NOON);
  private final RecordingChannel mail = RecordingChannel.email();
  private EngagementPipeline engage;
  private AppointmentDesk desk;

  @BeforeEach
  void open() throws SQLException {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE appointments (id VARCHAR PRIMARY KEY, version INT, starts_at TIMESTAMP)");
    }
    JdbcStore store = JdbcStore.on(database);
    store.schema().migrate();
    engage =
        HandDrivenPipeline.builder(clock)
            .store(store)
            .channel(mail)
            .templates(TemplateCatalog.of(reminder()))
            .zone(ZoneId.of("Asia/Dhaka"))
            .production()
            .build();
    desk = new AppointmentDesk(database, engage);
  }

  @AfterEach
  void close() {
    engage.close();
  }

  @Test
  void anAppointmentIsRemindedOfBeforeItStarts() throws SQLException {
    desk.book(new Appointment("81", 1, RINA, TOMORROW));

    advance(Duration.ofHours(20));
    assertThat(mail.handedOver()).isEmpty();
    advance(Duration.ofHours(1));
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aBookingThatFailsLeavesNoReminderBehind() throws SQLException {
    desk.book(new Appointment("81", 1, RINA, TOMORROW));

    assertThatThrownBy(() -> desk.book(new Appointment("81", 2, RINA, NOON)))
        .isInstanceOf(SQLException.class);

    advance(Duration.ofHours(21));
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aMovedAppointmentIsRemindedOfAtItsNewHourAlone() throws SQLException {
    desk.book(new Appointment("81", 1, RINA, TOMORROW));
    desk.move(new Appointment("81", 2, RINA, TOMORROW.plus(Duration.ofHours(5))));

    advance(Duration.ofHours(21));
    assertThat(mail.handedOver()).isEmpty();
    advance(Duration.ofHours(5));
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void anAppointmentThatIsCalledOffIsNotRemindedOf() throws SQLException {
    Appointment appointment = new Appointment("81", 1, RINA, TOMORROW);
    desk.book(appointment);
    desk.callOff(appointment);

    advance(Duration.ofDays(2));
    assertThat(mail.handedOver()).isEmpty();
  }

  private void advance(Duration step) {
    HandDrivenPipeline.of(engage, clock).advance(step);
  }

  private static Template reminder() {
    return Template.parse(
        TemplateId.parse("appointment_en_v1"),
        """
        facts: name?
        approved: Content team, 2026-11-01
        subject: Your appointment

        Your appointment is in three hours. We look forward to you.
        """);
  }
}
