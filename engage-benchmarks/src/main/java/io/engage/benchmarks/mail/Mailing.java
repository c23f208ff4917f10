package io.engage.benchmarks.mail;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.Campaign;
import io.engage.EngagementPipeline;
import io.engage.audience.Segments;
import io.engage.benchmarks.audience.People;
import io.engage.benchmarks.run.Place;
import io.engage.channel.Channel;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.delivery.Sizing;
import io.engage.email.SenderIdentity;
import io.engage.email.SmtpChannel;
import io.engage.jdbc.JdbcStore;
import io.engage.link.DeepLinks;
import io.engage.link.LinkKey;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.Topic;
import io.engage.policy.FrequencyCaps;
import io.engage.policy.SendWindow;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** What a host sets up to send a campaign by mail. */
final class Mailing {

  /** Over so many connections, whoever sends. */
  static final int CONNECTIONS = 4;

  private static final LinkKey KEY =
      LinkKey.of("bench-1", "a secret that only the benchmarks use, of enough length");

  private static final String REMINDER =
      """
      facts: valid_hours, name?, service?, promo?
      approved: Benchmarks, 2026-11-01
      subject: {{#service}}{{service}}{{/service}} আবার বুক করার সময় হয়েছে
      heading: প্রিয় {{#name}}{{name}}{{/name}}{{^name}}গ্রাহক{{/name}},
      action: বুকিং করুন
      highlight: {{#promo}}প্রোমো কোড: {{promo}}{{/promo}}
      notice: এই লিংকটি {{valid_hours}} ঘণ্টা কাজ করবে।

      {{#service}}আপনি সর্বশেষ “{{service}}” বুক করেছিলেন।{{/service}} এরপর তিন সপ্তাহ পেরিয়ে গেছে।

      আবার প্রয়োজন হলে নিচের বোতামে চাপ দিয়ে দিন ও সময় বেছে নিন। আমাদের কর্মী ঠিক সময়ে আপনার ঠিকানায় পৌঁছে যাবেন।
      """;

  private Mailing() {}

  static JdbcStore store(HikariDataSource pool) {
    JdbcStore store = JdbcStore.postgres(pool);
    store.schema().migrate();
    return store;
  }

  static SmtpChannel smtp(Place place) {
    return SmtpChannel.builder("127.0.0.1")
        .port(place.smtpPort())
        .plaintext()
        .connections(CONNECTIONS)
        .from("Sheba", "hello@sheba.example.com")
        .sender(
            SenderIdentity.of(
                "Sheba Platform Ltd",
                "House 20, Road 12, Dhaka 1213, Bangladesh",
                "help@sheba.example.com",
                "https://www.sheba.example.com/privacy"))
        .build();
  }

  /**
   * With everything on: links, unsubscribe, safety, caps, consent. Only the window never closes.
   */
  static EngagementPipeline pipeline(JdbcStore store, Channel channel, int group) {
    return EngagementPipeline.builder()
        .store(store)
        .channel(channel)
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("reminder_bn_v1"), REMINDER)))
        .links(DeepLinks.at("https://app.sheba.example.com/book").signedWith(KEY))
        .unsubscribe(UnsubscribeLinks.at("https://app.sheba.example.com/unsubscribe", KEY))
        .caps(FrequencyCaps.standard())
        .window(SendWindow.daily(LocalTime.MIDNIGHT, LocalTime.MAX))
        .sizing(new Sizing(500, group, CONNECTIONS, Duration.ofMinutes(10)))
        .locale(Locale.forLanguageTag("bn-BD"))
        .zone(ZoneId.of("Asia/Dhaka"))
        .production()
        .build();
  }

  static Campaign campaign(HikariDataSource pool) {
    return Campaign.named("renewal")
        .topic(Topic.promotional("renewal"))
        .segment(Segments.lastActivity(People.source(pool), 21, 1))
        .template("reminder")
        .promo("RETURN15", Duration.ofHours(48))
        .build();
  }
}
