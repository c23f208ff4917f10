package io.engage;

import io.engage.audience.SegmentSource;
import io.engage.channel.Channel;
import io.engage.content.MessageGenerator;
import io.engage.content.PromptCatalog;
import io.engage.content.TemplateCatalog;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.GenerationLimits;
import io.engage.delivery.PolicyBoard;
import io.engage.delivery.RateLimit;
import io.engage.delivery.RetryPolicy;
import io.engage.delivery.RetrySchedule;
import io.engage.delivery.Sizing;
import io.engage.delivery.Workers;
import io.engage.error.Problems;
import io.engage.link.DeepLinks;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.ChannelId;
import io.engage.message.IdSource;
import io.engage.message.Purpose;
import io.engage.message.TokenBudget;
import io.engage.policy.ContactPolicy;
import io.engage.policy.Firewall;
import io.engage.policy.Flags;
import io.engage.policy.FrequencyCaps;
import io.engage.policy.MinorPolicy;
import io.engage.policy.MissingZone;
import io.engage.policy.SendWindow;
import io.engage.policy.SendWindows;
import io.engage.policy.WindowRule;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.store.EngagementStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Puts a pipeline together from instances; it never looks at the class path. Not for several
 * threads. What is handed in stays the caller's to close.
 */
public final class EngagementPipelineBuilder {

  private final Problems channelProblems = new Problems();
  private final Map<ChannelId, Channel> channels = new LinkedHashMap<>();
  private @Nullable EngagementStore store;
  private TemplateCatalog templates = TemplateCatalog.of();
  private PromptCatalog prompts = PromptCatalog.of();
  private Optional<MessageGenerator> generator = Optional.empty();
  private GenerationLimits limits = GenerationLimits.none();
  private SafetyFilter safety = SafetyFilters.standard();
  private Optional<DeepLinks> links = Optional.empty();
  private Optional<UnsubscribeLinks> unsubscribe = Optional.empty();
  private ContactPolicy policy = ContactPolicy.standard();
  private RetryPolicy retries = RetryPolicy.standard();
  private final List<RateLimit> rateLimits = new ArrayList<>();
  private @Nullable InstantSource clock;
  private @Nullable IdSource ids;
  private @Nullable ZoneId zone;
  private Locale locale = Locale.ENGLISH;
  private Sizing sizing = Sizing.standard();
  private Executor executor = Workers.daemons();
  private EngagementListener listener = new EngagementListener() {};
  private final Map<String, SegmentSource> segmentSources = new LinkedHashMap<>();
  private final List<Campaign> campaigns = new ArrayList<>();
  private OwnedParts owned = new OwnedParts();

  EngagementPipelineBuilder() {}

  /** What is remembered; needed. */
  public EngagementPipelineBuilder store(EngagementStore value) {
    store = value;
    return this;
  }

  /** A way to send; at least one is needed, each with a name of its own. */
  public EngagementPipelineBuilder channel(Channel value) {
    Channel other = channels.putIfAbsent(value.id(), value);
    channelProblems.require(
        other == null,
        "channel." + value.id(),
        "is there twice: " + (other == null ? "" : other.getClass().getName()));
    return this;
  }

  /** The approved templates. */
  public EngagementPipelineBuilder templates(TemplateCatalog value) {
    templates = value;
    return this;
  }

  /** What a model is told, by the names that campaigns and requests give. */
  public EngagementPipelineBuilder prompts(PromptCatalog value) {
    prompts = value;
    return this;
  }

  /** Who writes messages that have a prompt. Without one their templates speak. */
  public EngagementPipelineBuilder generator(MessageGenerator value) {
    generator = Optional.of(value);
    return this;
  }

  /**
   * How many tokens the generator may cost: each tenant in a day or month, and each run of a
   * campaign, over all nodes; without a limit when not said. Once they are spent the templates
   * speak. May be said once for each span.
   */
  public EngagementPipelineBuilder tokenBudget(TokenBudget value) {
    limits = limits.with(value);
    return this;
  }

  /** The same for one tenant, or for each of its runs, in place of what holds for all. */
  public EngagementPipelineBuilder tokenBudget(String tenant, TokenBudget value) {
    limits = limits.with(tenant, value);
    return this;
  }

  /**
   * How long a message waits for the generator, all tries together, before its template speaks; a
   * third of the lease when not said, and half of it at most.
   */
  public EngagementPipelineBuilder generationDeadline(Duration value) {
    limits = limits.within(value);
    return this;
  }

  /** What may not be said; {@link SafetyFilters#standard()} when not said. */
  public EngagementPipelineBuilder safety(SafetyFilter value) {
    safety = value;
    return this;
  }

  /** The links that messages carry, unsubscribe links apart; none when not said. */
  public EngagementPipelineBuilder links(DeepLinks value) {
    links = Optional.of(value);
    return this;
  }

  /**
   * The unsubscribe links that messages carry unless they are transactional; none when not said.
   */
  public EngagementPipelineBuilder unsubscribe(UnsubscribeLinks value) {
    unsubscribe = Optional.of(value);
    return this;
  }

  /** How often people are written to; {@link FrequencyCaps#standard()} when not said. */
  public EngagementPipelineBuilder caps(FrequencyCaps value) {
    policy = policy.withCaps(value);
    return this;
  }

  /** When promotional messages go out; from 9 to 18 by the recipient's clock when not said. */
  public EngagementPipelineBuilder window(SendWindow value) {
    return window(value, Set.of(Purpose.PROMOTIONAL));
  }

  /** When messages of these purposes go out; those of others at any hour. */
  public EngagementPipelineBuilder window(SendWindow value, Set<Purpose> purposes) {
    WindowRule rule = WindowRule.forPurposes(value, purposes.toArray(Purpose[]::new));
    return windows(purposes.isEmpty() ? SendWindows.atAnyHour() : SendWindows.of(rule));
  }

  /** When which messages go out, by purpose, topic and channel. */
  public EngagementPipelineBuilder windows(SendWindows value) {
    policy = policy.withWindows(value);
    return this;
  }

  /** Which topics people get who did not say; all when not said. */
  public EngagementPipelineBuilder topic(String name, boolean wanted) {
    policy = policy.withTopics(Map.of(name, wanted));
    return this;
  }

  /** Who is too young to be written to; under 13 when not said. */
  public EngagementPipelineBuilder minors(MinorPolicy value) {
    policy = policy.withMinors(value);
    return this;
  }

  /** After how many soft bounces in a row an address is left alone; 5 when not said. */
  public EngagementPipelineBuilder softBounces(int value) {
    policy = policy.withSoftBounces(value);
    return this;
  }

  /**
   * What is done about people whose zone nobody knows; they live by the tenant's, else by the
   * pipeline's when not said.
   */
  public EngagementPipelineBuilder missingZone(MissingZone value) {
    policy = policy.withMissingZone(value);
    return this;
  }

  /** What is switched on for tenants that say nothing else. */
  public EngagementPipelineBuilder flags(Flags value) {
    policy = policy.withFlags(value);
    return this;
  }

  /** Says that this is no staging system: everybody may be written to, without a banner. */
  public EngagementPipelineBuilder production() {
    return firewall(Firewall.production());
  }

  /**
   * To whom a staging system may write; nobody when neither this nor {@link #production} is said.
   */
  public EngagementPipelineBuilder firewall(Firewall value) {
    policy = policy.withFirewall(value);
    return this;
  }

  /** When a deferred message is tried again; after 60, 120 and 240 seconds when not said. */
  public EngagementPipelineBuilder retries(RetrySchedule value) {
    retries = RetryPolicy.of(value);
    return this;
  }

  /** The same for messages of one purpose. */
  public EngagementPipelineBuilder retries(Purpose purpose, RetrySchedule value) {
    retries = retries.with(purpose, value);
    return this;
  }

  /** How many messages go out in a time, over all nodes; may be said several times. */
  public EngagementPipelineBuilder rateLimit(RateLimit value) {
    rateLimits.add(value);
    return this;
  }

  /** Whose clock people without a zone live by; needed. */
  public EngagementPipelineBuilder zone(ZoneId value) {
    zone = value;
    return this;
  }

  /** In which language people without one are written to; English when not said. */
  public EngagementPipelineBuilder locale(Locale value) {
    locale = value;
    return this;
  }

  /** Business time; the store's clock when not said. */
  public EngagementPipelineBuilder clock(InstantSource value) {
    clock = value;
    return this;
  }

  /** Where ids come from; time-ordered random ones when not said. */
  public EngagementPipelineBuilder ids(IdSource value) {
    ids = value;
    return this;
  }

  /** How much is done at once; {@link Sizing#standard()} when not said. */
  public EngagementPipelineBuilder sizing(Sizing value) {
    sizing = value;
    return this;
  }

  /**
   * Whose threads {@link EngagementPipeline#start} works on; threads of its own when not said. Each
   * worker keeps its thread until the pipeline is closed or the thread is interrupted. Stays the
   * host's to shut down.
   */
  public EngagementPipelineBuilder executor(Executor value) {
    executor = value;
    return this;
  }

  /** Who is told what happens. */
  public EngagementPipelineBuilder listener(EngagementListener value) {
    listener = value;
    return this;
  }

  /**
   * People under a name, for {@link EngagementPipeline#segmentSource}; another source of the same
   * name gives way.
   */
  public EngagementPipelineBuilder segmentSource(String name, SegmentSource value) {
    segmentSources.put(name, value);
    return this;
  }

  /**
   * A campaign with {@link Campaign.Builder#recheckMembership()} that another process may run: this
   * one can then ask its segment before it sends the messages. What it runs itself it knows.
   */
  public EngagementPipelineBuilder campaign(Campaign value) {
    campaigns.add(value);
    return this;
  }

  /** What the pipeline closes at its own end. */
  EngagementPipelineBuilder owning(OwnedParts value) {
    owned = value;
    return this;
  }

  /**
   * The pipeline.
   *
   * @throws io.engage.error.SettingsException with everything that is wrong, the store's schema
   *     included
   */
  public EngagementPipeline build() {
    Problems problems = new Problems();
    problems
        .addAll(channelProblems.found())
        .requirePresent(
            store, "store", "is missing; say store(InMemoryStore.create()) or store(JdbcStore.…)")
        .require(!channels.isEmpty(), "channel", "is missing; say channel(…) at least once")
        .requirePresent(
            zone, "zone", "is missing; say zone(ZoneId.of(\"Asia/Dhaka\")): local hours need one");
    sizing.check(problems);
    limits.check(problems, sizing);
    problems.throwIfAny();
    EngagementStore present = Objects.requireNonNull(store);
    present.verify();
    return pipeline(present, Objects.requireNonNull(zone));
  }

  private EngagementPipeline pipeline(EngagementStore present, ZoneId homeZone) {
    InstantSource time = clock == null ? present.clock() : clock;
    IdSource names = ids == null ? IdSource.timeOrdered(time, new SecureRandom()) : ids;
    SafeListener told = new SafeListener(listener);
    return new DefaultPipeline(
        new DeliveryParts(
            present,
            channels,
            templates,
            prompts,
            generator,
            limits,
            safety,
            links,
            unsubscribe,
            new PolicyBoard(policy, present),
            retries,
            rateLimits,
            time,
            names,
            homeZone,
            locale,
            sizing,
            told),
        told,
        executor,
        segmentSources,
        campaigns,
        owned);
  }
}
