package io.engage;

import io.engage.audience.Recipient;
import io.engage.audience.Segment;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.delivery.Conditions;
import io.engage.error.Problems;
import io.engage.message.AtCap;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.message.Offer;
import io.engage.message.Priority;
import io.engage.message.TokenBudget;
import io.engage.message.Topic;
import io.engage.policy.CampaignPreset;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One kind of message to everybody in a segment. Immutable; made with {@link #named}.
 *
 * @param name lower-case letters, digits and hyphens; part of every idempotency key
 * @param tenant whose campaign
 * @param topic what it is about
 * @param segment who gets it
 * @param channel over which channel
 * @param template the approved template, which also stands in for a generator that fails
 * @param prompt the generator's prompt; empty means that the template alone speaks
 * @param promo the promotional code, if there is one
 * @param timeToLive how long the links work
 * @param link what the links are for
 * @param linkMetadata what the links say beside; no personal data
 * @param priority before or after other messages
 * @param agentType which of the host's agents sends it
 * @param messageType what kind of message it is
 * @param conditions on which conditions its messages go
 * @param batch how many people one run writes to at most; empty means all of them
 */
public record Campaign(
    String name,
    String tenant,
    Topic topic,
    Segment segment,
    ChannelId channel,
    String template,
    Optional<String> prompt,
    Optional<String> promo,
    Duration timeToLive,
    LinkKind link,
    Map<String, String> linkMetadata,
    Priority priority,
    String agentType,
    String messageType,
    Conditions conditions,
    OptionalInt batch) {

  /** Copies the metadata. */
  public Campaign {
    linkMetadata = Map.copyOf(linkMetadata);
  }

  /** Starts a campaign. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Collects what a campaign needs. */
  public static final class Builder {

    private final String name;
    private final Map<String, String> linkMetadata = new LinkedHashMap<>();
    private String tenant = Recipient.DEFAULT_TENANT;
    private @Nullable Topic topic;
    private @Nullable Segment segment;
    private ChannelId channel = ChannelId.EMAIL;
    private @Nullable String template;
    private Optional<String> prompt = Optional.empty();
    private Optional<String> promo = Optional.empty();
    private Optional<Duration> timeToLive = Optional.empty();
    private LinkKind link = LinkKind.BOOKING;
    private Priority priority = Priority.LOW;
    private String agentType = "engage";
    private String messageType = "campaign";
    private Conditions conditions = Conditions.usual();
    private OptionalInt batch = OptionalInt.empty();

    private Builder(String name) {
      this.name = name;
    }

    /** Whose campaign; {@link Recipient#DEFAULT_TENANT} when not said. */
    public Builder tenant(String value) {
      tenant = value;
      return this;
    }

    /** What it is about; needed. */
    public Builder topic(Topic value) {
      topic = value;
      return this;
    }

    /** Who gets it; needed. */
    public Builder segment(Segment value) {
      segment = value;
      return this;
    }

    /** Over which channel; {@link ChannelId#EMAIL} when not said. */
    public Builder channel(ChannelId value) {
      channel = value;
      return this;
    }

    /**
     * The approved template that speaks; needed, here or as {@link #fallback}. {@code reminder} is
     * its latest version, {@code reminder@2} its second.
     */
    public Builder template(String value) {
      template = value;
      return this;
    }

    /**
     * The record whose facts everybody comes with, beside those that the engine adds. Then a run
     * begins only if the templates and prompts fit it, in all languages; all that does not is named
     * at once.
     */
    public Builder facts(Class<? extends Record> record) {
      conditions = conditions.withFacts(record);
      return this;
    }

    /** The generator's prompt: {@code smartengage}, or one version of it. */
    public Builder prompt(String value) {
      prompt = Optional.of(value);
      return this;
    }

    /** The approved template that speaks when the generator does not. */
    public Builder fallback(String value) {
      return template(value);
    }

    /** The promotional code; its links work as long as their kind says unless said otherwise. */
    public Builder promo(String code) {
      promo = Optional.of(code);
      return this;
    }

    /** The promotional code and how long its links work. */
    public Builder promo(String code, Duration validFor) {
      timeToLive = Optional.of(validFor);
      return promo(code);
    }

    /**
     * What the links are for; {@link LinkKind#BOOKING} when not said. Each works as long as its
     * kind says, unless {@code promo} or {@link #link(LinkKind, Duration)} says otherwise.
     */
    public Builder link(LinkKind value) {
      link = value;
      return this;
    }

    /** What the links are for and how long they work. */
    public Builder link(LinkKind value, Duration validFor) {
      timeToLive = Optional.of(validFor);
      return link(value);
    }

    /**
     * What the page behind their links is to know besides; it finds it in {@link
     * io.engage.link.LinkClaims#metadata}. Anybody can read it in the link, so no personal data.
     * Ten names at most, each a lower-case letter and up to 31 more, digits or underscores; values
     * of up to 100 characters.
     */
    public Builder linkMetadata(String name, String value) {
      linkMetadata.put(name, value);
      return this;
    }

    private Duration lifetime() {
      return timeToLive.orElse(link.lifetime());
    }

    /** Before or after other messages; {@link Priority#LOW} when not said. */
    public Builder priority(Priority value) {
      priority = value;
      return this;
    }

    /**
     * People must still be in the segment when their message goes, as of the start of the run; who
     * is not is skipped as {@code no longer in segment}. The segment's source is asked once for
     * each group that is sent: it should look people up with {@link
     * io.engage.audience.SegmentSource#findAll}. A message about which it cannot be asked waits for
     * a minute.
     */
    public Builder recheckMembership() {
      conditions = conditions.withRecheck();
      return this;
    }

    /** How ledger, links and metrics name sender and message: {@code smartengage, reminder}. */
    public Builder labelled(String agent, String message) {
      agentType = agent;
      messageType = message;
      return this;
    }

    /** What becomes of a message at a frequency cap; it is skipped when not said. */
    public Builder atCap(AtCap value) {
      conditions = conditions.withAtCap(value);
      return this;
    }

    /** Caps that hold beside those for all; they tighten, and cannot loosen. */
    public Builder tighterCaps(CapLimit... values) {
      conditions = conditions.withTighter(List.of(values));
      return this;
    }

    /**
     * Over what it goes to people whom the first channel does not reach when it is planned: who
     * have no address there, no consent, a suppression, or no room under a cap with {@link
     * AtCap#nextChannel()}.
     */
    public Builder otherChannels(ChannelId... values) {
      conditions = conditions.withOtherChannels(List.of(values));
      return this;
    }

    /**
     * What guardians get in place of people under age; nobody is written to for them when not said.
     */
    public Builder guardianTemplate(String value) {
      conditions = conditions.withGuardianTemplate(value);
      return this;
    }

    /**
     * How many people one run writes to at most; all when not said. The run ends with them, and who
     * is left may be selected by the next.
     */
    public Builder batch(int people) {
      batch = OptionalInt.of(people);
      return this;
    }

    /**
     * How many tokens its model may cost, beside the budgets of the pipeline; when they are spent
     * the template speaks. A budget of a day or a month is the campaign's own.
     */
    public Builder tokenBudget(TokenBudget value) {
      conditions = conditions.withTokens(value);
      return this;
    }

    /**
     * People of a source as the preset says: how long after their last activity, and how many a
     * run. For its hours give its {@link CampaignPreset#windowFor} to the pipeline or the tenant.
     */
    public Builder preset(CampaignPreset preset, SegmentSource source) {
      return segment(Segments.lastActivity(source, preset.cadenceDays(), 1))
          .batch(preset.batchSize());
    }

    /**
     * The campaign.
     *
     * @throws io.engage.error.SettingsException with everything that is missing
     */
    public Campaign build() {
      Problems problems = new Problems();
      problems
          .require(
              name.matches("[a-z0-9][a-z0-9-]{0,63}"),
              "campaign.name",
              "must be 1 to 64 lower-case letters, digits or hyphens")
          .requirePresent(topic, "campaign.topic", "is missing; say topic(Topic.promotional(…))")
          .requirePresent(segment, "campaign.segment", "is missing; say segment(Segments.…)")
          .require(batch.isEmpty() || batch.getAsInt() >= 1, "campaign.batch", "must be 1 or more")
          .requirePresent(template, "campaign.template", "is missing; say template(…)")
          .require(
              Offer.isPossible(lifetime()),
              "campaign.promo",
              "must be valid for a time, of a year at most")
          .require(
              link != LinkKind.PROMO || promo.isPresent(),
              "campaign.link",
              "is a promotional one; say promo(…) as well")
          .addAll(LinkMetadata.problems("campaign.linkMetadata", linkMetadata))
          .throwIfAny();
      return new Campaign(
          name,
          tenant,
          Objects.requireNonNull(topic),
          Objects.requireNonNull(segment),
          channel,
          Objects.requireNonNull(template),
          prompt,
          promo,
          lifetime(),
          link,
          linkMetadata,
          priority,
          agentType,
          messageType,
          conditions,
          batch);
    }
  }
}
