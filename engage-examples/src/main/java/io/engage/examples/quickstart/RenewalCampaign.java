package io.engage.examples.quickstart;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.content.TemplateCatalog;
import io.engage.email.SmtpChannel;
import io.engage.jdbc.JdbcStore;
import io.engage.link.DeepLinks;
import io.engage.link.LinkKey;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.Topic;
import io.engage.safety.SafetyFilters;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A campaign as a host application runs it every day. */
public final class RenewalCampaign {

  private static final Logger log = LoggerFactory.getLogger(RenewalCampaign.class);

  private RenewalCampaign() {}

  /**
   * Runs it.
   *
   * @param dataSource the host's own database
   * @param mail the host's way to send
   * @param bookings the host's customers and when they last booked
   * @param templates the host's approved words
   * @param secret what signs the links
   * @param clock business time
   * @param today names the run
   */
  public static CampaignReport run(
      DataSource dataSource,
      SmtpChannel mail,
      SegmentSource bookings,
      TemplateCatalog templates,
      String secret,
      InstantSource clock,
      LocalDate today) {
    LinkKey linkKey = LinkKey.of("2026-11", secret);
    // snippet: campaign
    JdbcStore store = JdbcStore.on(dataSource);
    store.schema().migrate();

    try (EngagementPipeline engage =
        EngagementPipeline.builder()
            .store(store)
            .channel(mail)
            .templates(templates)
            .safety(SafetyFilters.standard())
            .links(DeepLinks.at("https://app.sheba.xyz/book").signedWith(linkKey))
            .unsubscribe(UnsubscribeLinks.at("https://app.sheba.xyz/unsubscribe", linkKey))
            .zone(ZoneId.of("Asia/Dhaka"))
            .clock(clock)
            .production()
            .build()) {

      Campaign renewal =
          Campaign.named("renewal")
              .topic(Topic.promotional("renewal"))
              .segment(Segments.lastActivity(bookings, 21, 1))
              .template("reminder")
              .promo("RETURN15", Duration.ofHours(48))
              .build();

      log.info("{}", engage.preview(renewal));
      CampaignReport report = engage.run(renewal, RunKey.of(today));
      report.skipped().forEach((reason, n) -> log.info("{} {}", reason, n));
      return report;
    }
    // end
  }
}
