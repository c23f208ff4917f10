package io.engage.examples.demo;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.CampaignReport;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.content.TemplateCatalog;
import io.engage.email.SenderIdentity;
import io.engage.email.SmtpChannel;
import io.engage.examples.quickstart.RenewalCampaign;
import io.engage.examples.sheba.ShebaEngage;
import io.engage.inmemory.InMemorySegmentSource;
import io.engage.jdbc.JdbcStore;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The README's campaign, run: a real database, a real mail over a socket. */
class ReadmeCampaignTest {

  private final MutableClock clock = MutableClock.at("2026-11-21T06:00:00Z");
  private final JdbcDataSource database = new JdbcDataSource();

  @Test
  void theCampaignOfTheReadmeSendsItsMail() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    JdbcStore store = JdbcStore.on(database);
    store.schema().migrate();
    store.recordConsents(List.of(consent()));

    try (LocalInbox inbox = LocalInbox.open();
        SmtpChannel mail = mail(inbox)) {
      CampaignReport report =
          RenewalCampaign.run(
              database,
              mail,
              InMemorySegmentSource.of(List.of(rina())),
              TemplateCatalog.fromResources(ShebaEngage.class, "reminder_en_v1"),
              "a secret of at least 32 bytes, from a vault",
              clock,
              LocalDate.of(2026, 11, 21));

      assertThat(report).hasEligible(1).hasSent(1);
      assertThat(inbox.mails()).hasSize(1);
    }
  }

  private Member rina() {
    return new Member(
        Recipient.withId("rina").name("Rina").email("rina@example.com").build(),
        Map.of("service", "Home cleaning"),
        Optional.of(clock.instant().minus(Duration.ofDays(21))));
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

  private SmtpChannel mail(LocalInbox inbox) {
    return SmtpChannel.builder(inbox.host())
        .port(inbox.port())
        .plaintext()
        .from("Sheba", "hello@sheba.xyz")
        .sender(
            SenderIdentity.of(
                "Sheba Platform Ltd",
                "Dhaka 1213",
                "support@sheba.xyz",
                "https://sheba.xyz/privacy"))
        .clock(clock)
        .build();
  }
}
