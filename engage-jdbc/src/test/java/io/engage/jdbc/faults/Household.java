package io.engage.jdbc.faults;

import io.engage.Campaign;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.audience.Segments;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.delivery.RetrySchedule;
import io.engage.delivery.Sizing;
import io.engage.message.CapLimit;
import io.engage.message.Topic;
import io.engage.policy.FrequencyCaps;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The pipeline and the campaigns of a worker process. */
final class Household {

  /** An advertisement that a generator writes, a reminder, and a message that nobody may miss. */
  static final List<Kind> CAMPAIGNS =
      List.of(
          new Kind("offers", Topic.promotional("offers"), Optional.of("muse")),
          new Kind("visits", Topic.reminder("visits"), Optional.empty()),
          new Kind("receipts", Topic.transactional("receipts"), Optional.empty()));

  private static final int RETRIES = 10;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private static final String TEMPLATE =
      """
      facts: name?, service
      approved: Content team, 2026-11-01
      subject: Your {{service}}

      Dear {{#name}}{{name}}{{/name}}{{^name}}customer{{/name}}, this is about your {{service}}.
      """;

  private Household() {}

  static EngagementPipelineBuilder pipeline(Orders orders, InstantSource clock, Town town) {
    HouseRules rules = HouseRules.usual();
    return EngagementPipeline.builder()
        .clock(clock)
        .zone(HouseRules.HOME)
        .production()
        .segmentSource("town", town)
        .caps(FrequencyCaps.of(rules.caps().toArray(CapLimit[]::new)))
        .window(rules.window(), rules.windowed())
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("plain_en_v1"), TEMPLATE)))
        .prompts(PromptCatalog.of(new Prompt(TemplateId.parse("muse_en_v1"), "Write something.")))
        .retries(new RetrySchedule(RETRIES, FIRST_WAIT))
        .sizing(
            new Sizing(
                orders.number(Order.PAGE),
                orders.number(Order.GROUP),
                1,
                orders.millis(Order.LEASE)));
  }

  /** One of the campaigns. */
  record Kind(String name, Topic topic, Optional<String> prompt) {

    Campaign campaign(Town town) {
      Campaign.Builder campaign =
          Campaign.named(name).topic(topic).template("plain").segment(Segments.everyone(town));
      prompt.ifPresent(campaign::prompt);
      return campaign.build();
    }
  }
}
