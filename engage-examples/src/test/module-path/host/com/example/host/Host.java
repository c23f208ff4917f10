package com.example.host;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSourceFactory;
import io.engage.channel.ChannelFactory;
import io.engage.content.MessageGeneratorFactory;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import io.engage.plugin.PluginCatalog;
import io.engage.plugin.PluginFactory;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import io.engage.safety.SafetyFilterFactory;
import io.engage.store.EngagementStoreFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Tells which plugins it sees and sends one message by those that its settings name. */
public final class Host {

  private static final String RECEIPT =
      """
      facts: name
      approved: Content team, 2026-11-01
      subject: Your receipt

      Thank you, {{name}}. We have your payment.
      """;

  private Host() {}

  public static void main(String[] args) throws IOException {
    Properties properties = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
      properties.load(file);
    }
    tell(SegmentSourceFactory.class, "segment source");
    tell(MessageGeneratorFactory.class, "generator");
    tell(SafetyFilterFactory.class, "safety filter");
    tell(ChannelFactory.class, "channel");
    tell(EngagementStoreFactory.class, "store");
    try (EngagementPipeline engage =
        EngagementPipeline.from(Settings.of(properties), services())) {
      System.out.println("outcome: " + engage.send(receipt()));
    }
  }

  private static <F extends PluginFactory<?>> void tell(Class<F> kind, String label) {
    System.out.println(
        label + ": " + PluginCatalog.of(kind, label, Host.class.getClassLoader()));
  }

  private static Services services() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
    return Services.none()
        .with(DataSource.class, database)
        .with(
            TemplateCatalog.class,
            TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), RECEIPT)));
  }

  private static SendRequest receipt() {
    return SendRequest.to(Recipient.withId("42").name("Rina").email("rina@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .channel(ChannelId.of("pigeon"))
        .build();
  }
}
