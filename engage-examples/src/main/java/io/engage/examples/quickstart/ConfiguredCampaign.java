package io.engage.examples.quickstart;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.audience.Segments;
import io.engage.content.TemplateCatalog;
import io.engage.message.Topic;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;

/** The same campaign with everything in a properties file, and secrets in the environment. */
public final class ConfiguredCampaign {

  private ConfiguredCampaign() {}

  /**
   * Runs it.
   *
   * @param file the properties
   * @param environment {@link System#getenv()}
   * @param dataSource the host's own database
   * @param templates the host's approved words
   * @param clock business time
   * @param today names the run
   */
  public static CampaignReport run(
      Properties file,
      Map<String, String> environment,
      DataSource dataSource,
      TemplateCatalog templates,
      InstantSource clock,
      LocalDate today) {
    // snippet: from
    Settings settings = Settings.ofEnvironment(environment).over(Settings.of(file));
    Services services =
        Services.none()
            .with(DataSource.class, dataSource)
            .with(TemplateCatalog.class, templates)
            .with(InstantSource.class, clock);

    try (EngagementPipeline engage = EngagementPipeline.from(settings, services)) {
      Campaign renewal =
          Campaign.named("renewal")
              .topic(Topic.promotional("renewal"))
              .segment(Segments.lastActivity(engage.segmentSource("bookings"), 21, 1))
              .template("reminder")
              .build();
      return engage.run(renewal, RunKey.of(today));
    }
    // end
  }

  /** The properties beside this class. */
  public static Properties file() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                ConfiguredCampaign.class.getResourceAsStream("engage.properties")),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
