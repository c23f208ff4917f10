package io.engage;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.audience.Recipient;
import io.engage.channel.ChannelFactory;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import io.engage.plugin.PluginShelf;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Settings that suffice for a pipeline with one channel, and a shelf with its plugin. */
abstract class ConfiguredPipelineScenario {

  static final SendRequest RECEIPT =
      SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
          .topic(Topic.transactional("receipt"))
          .template("receipt")
          .channel(ChannelId.of("carrier"))
          .build();

  @TempDir Path directory;
  final CarrierFactory.Life life = new CarrierFactory.Life();
  final Map<String, String> settings = new LinkedHashMap<>();
  URLClassLoader plugins = new URLClassLoader(new URL[0]);

  @BeforeEach
  void providePlugins() throws IOException {
    plugins =
        new PluginShelf(directory)
            .providing(ChannelFactory.class, CarrierFactory.class.getName())
            .loader();
    settings.put("engage.zone", "Asia/Dhaka");
    settings.put("engage.production", "true");
    settings.put("engage.store.plugin", "in-memory");
    settings.put("engage.channel.carrier.plugin", "carrier");
  }

  @AfterEach
  void closePlugins() throws IOException {
    plugins.close();
  }

  final EngagementPipeline pipeline() {
    return EngagementPipeline.from(Settings.of(settings), services(), plugins);
  }

  final List<Problem> problems() {
    return catchThrowableOfType(SettingsException.class, this::pipeline).problems();
  }

  final Services services() {
    String text =
        """
        facts:
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you. We have your payment.
        """;
    return Services.none()
        .with(CarrierFactory.Life.class, life)
        .with(
            TemplateCatalog.class,
            TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), text)));
  }
}
