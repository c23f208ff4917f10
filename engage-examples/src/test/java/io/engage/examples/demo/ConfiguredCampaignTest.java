package io.engage.examples.demo;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.CampaignReport;
import io.engage.audience.Recipient;
import io.engage.content.TemplateCatalog;
import io.engage.error.SettingsException;
import io.engage.examples.quickstart.ConfiguredCampaign;
import io.engage.examples.sheba.ShebaEngage;
import io.engage.jdbc.JdbcStore;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.testkit.MutableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page on configuration shows, run: a real database, a real mail over a socket. */
class ConfiguredCampaignTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("ENGAGE_LINKS_KEY", "a secret of at least 32 bytes, from a vault");

  private final MutableClock clock = MutableClock.at("2026-11-21T06:00:00Z");
  private final JdbcDataSource database = new JdbcDataSource();

  @BeforeEach
  void rinaBookedThreeWeeksAgo() throws SQLException {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE customers (id VARCHAR, name VARCHAR, email VARCHAR, service VARCHAR)");
      statement.execute(
          "CREATE TABLE bookings (customer_id VARCHAR, booked_at TIMESTAMP WITH TIME ZONE)");
      statement.execute(
          "INSERT INTO customers VALUES ('rina', 'Rina', 'rina@example.com', 'Home cleaning')");
      statement.execute("INSERT INTO bookings VALUES ('rina', '2026-10-31 06:00:00+00')");
    }
  }

  @Test
  void aCampaignRunsFromAFileAndTheEnvironment() {
    JdbcStore store = JdbcStore.on(database);
    store.schema().migrate();
    store.recordConsents(List.of(consent()));

    try (LocalInbox inbox = LocalInbox.open()) {
      assertThat(run(sendingTo(inbox), ENVIRONMENT)).hasEligible(1).hasSent(1);
      assertThat(inbox.mails()).hasSize(1);
    }
  }

  @Test
  void theFileAloneLacksItsSecret() {
    assertThatThrownBy(() -> run(ConfiguredCampaign.file(), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessage("engage.links.key: is missing; links are signed with 32 bytes or more");
  }

  private CampaignReport run(Properties file, Map<String, String> environment) {
    return ConfiguredCampaign.run(
        file,
        environment,
        database,
        TemplateCatalog.fromResources(ShebaEngage.class, "reminder_en_v1"),
        clock,
        LocalDate.of(2026, 11, 21));
  }

  private static Properties sendingTo(LocalInbox inbox) {
    Properties file = ConfiguredCampaign.file();
    file.setProperty("engage.channel.email.host", inbox.host());
    file.setProperty("engage.channel.email.port", Integer.toString(inbox.port()));
    file.setProperty("engage.channel.email.security", "none");
    return file;
  }

  private Consent consent() {
    return Consent.granted(
        Recipient.DEFAULT_TENANT,
        "rina",
        Purpose.PROMOTIONAL,
        ChannelId.EMAIL,
        "signup",
        clock.instant());
  }
}
