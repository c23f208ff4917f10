package io.engage.delivery;

import io.engage.audience.Recipient;
import io.engage.channel.Channel;
import io.engage.content.MessageGenerator;
import io.engage.content.PromptCatalog;
import io.engage.content.TemplateCatalog;
import io.engage.link.DeepLinks;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.ChannelId;
import io.engage.message.IdSource;
import io.engage.message.Message;
import io.engage.policy.Flag;
import io.engage.policy.ZoneChoice;
import io.engage.safety.SafetyFilter;
import io.engage.store.EngagementStore;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a pipeline was put together from.
 *
 * @param store what is remembered
 * @param channels by name
 * @param templates the approved templates
 * @param prompts what a model is told
 * @param generator who writes, if a model does
 * @param limits what that may cost and how long it may take
 * @param safety what may not be said
 * @param links the links, if messages carry them
 * @param unsubscribe the unsubscribe links, if messages carry them
 * @param rules the rules of each tenant
 * @param retries when to try again
 * @param rateLimits how many messages go out in a time
 * @param clock business time
 * @param ids where ids come from
 * @param zone whose clock people without a zone live by
 * @param locale in which language people without one are written to
 * @param sizing how much is done at once
 * @param observer who is told
 */
public record DeliveryParts(
    EngagementStore store,
    Map<ChannelId, Channel> channels,
    TemplateCatalog templates,
    PromptCatalog prompts,
    Optional<MessageGenerator> generator,
    GenerationLimits limits,
    SafetyFilter safety,
    Optional<DeepLinks> links,
    Optional<UnsubscribeLinks> unsubscribe,
    PolicyBoard rules,
    RetryPolicy retries,
    List<RateLimit> rateLimits,
    InstantSource clock,
    IdSource ids,
    ZoneId zone,
    Locale locale,
    Sizing sizing,
    DeliveryObserver observer) {

  /** Copies the channels. */
  public DeliveryParts {
    channels = Map.copyOf(channels);
    rateLimits = List.copyOf(rateLimits);
  }

  /** The same on another store. */
  public DeliveryParts on(EngagementStore other) {
    return new DeliveryParts(
        other,
        channels,
        templates,
        prompts,
        generator,
        limits,
        safety,
        links,
        unsubscribe,
        rules.readingFrom(other),
        retries,
        rateLimits,
        clock,
        ids,
        zone,
        locale,
        sizing,
        observer);
  }

  /** Whose clock people of this tenant live by who have no zone of their own. */
  public ZoneId zone(String tenant) {
    return rules.of(tenant).tenantZone().orElse(zone);
  }

  /** Whether this is switched on for the message's tenant and person. */
  boolean isOn(Flag flag, Message message) {
    return rules.of(message.to().tenant()).policy().flags().isOn(flag, message.to());
  }

  /** By which clocks the hours of this person are read. */
  ZoneChoice zoneChoice(Recipient person) {
    Rules own = rules.of(person.tenant());
    return own.policy().missingZone().choose(person.zone(), own.tenantZone(), zone);
  }
}
