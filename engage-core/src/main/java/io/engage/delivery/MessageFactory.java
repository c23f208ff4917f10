package io.engage.delivery;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Recipient;
import io.engage.channel.Channel;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.Fact;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Timing;
import io.engage.message.Wording;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the message that a blueprint means for one person. */
final class MessageFactory {

  private final DeliveryParts parts;

  MessageFactory(DeliveryParts parts) {
    this.parts = parts;
  }

  /**
   * The message for a person.
   *
   * @return empty when the person has no address that the channel could write to
   */
  Optional<Message> message(
      Blueprint blueprint, Member member, IdempotencyKey key, String correlationId) {
    Channel channel = parts.channels().get(blueprint.channel());
    return Optional.ofNullable(channel)
        .flatMap(c -> member.recipient().address(c.addressKind()))
        .map(address -> message(blueprint, member, address, key, correlationId));
  }

  private Message message(
      Blueprint blueprint,
      Member member,
      Address address,
      IdempotencyKey key,
      String correlationId) {
    Recipient recipient = member.recipient();
    Locale locale = recipient.locale().orElse(parts.locale());
    ZoneId zone = recipient.zone().orElse(parts.zone());
    Map<String, String> facts = facts(blueprint, member, locale, zone);
    return new Message(
        new MessageId(parts.ids().next()),
        key,
        new Addressee(
            recipient.tenant(),
            recipient.id(),
            recipient.role(),
            blueprint.channel(),
            address,
            locale,
            zone),
        blueprint.topic(),
        new Wording(blueprint.template(), blueprint.prompt(), facts),
        new Offer(
            Optional.ofNullable(member.facts().get("service_id")).map(Fact::plain),
            blueprint.promo(),
            blueprint.timeToLive()),
        timing(blueprint, zone),
        origin(blueprint, member.occasion(), correlationId));
  }

  /** An hour that the zone skips or has twice is as {@link java.time.ZonedDateTime} resolves it. */
  private static Timing timing(Blueprint blueprint, ZoneId zone) {
    Optional<Instant> asked =
        blueprint
            .localTime()
            .map(local -> local.atZone(zone).toInstant())
            .or(blueprint::scheduledFor);
    return new Timing(blueprint.priority(), asked, blueprint.notAfter());
  }

  private static Origin origin(
      Blueprint blueprint, Optional<Occasion> occasion, String correlationId) {
    return new Origin(
        blueprint.agentType(),
        blueprint.messageType(),
        blueprint.campaign(),
        blueprint.run(),
        occasion.map(Occasion::key).or(blueprint::businessKey),
        occasion.map(Occasion::version).orElse(blueprint.generation()),
        correlationId,
        blueprint.metadata());
  }

  /** The person's facts and the engine's own: {@code name}, {@code promo}, {@code valid_hours}. */
  private static Map<String, String> facts(
      Blueprint blueprint, Member member, Locale locale, ZoneId zone) {
    Map<String, String> facts = new HashMap<>();
    member.facts().forEach((name, value) -> facts.put(name, oneLine(value.in(locale, zone))));
    member.recipient().name().ifPresent(name -> facts.put("name", oneLine(name)));
    blueprint.promo().ifPresent(code -> facts.put("promo", code));
    facts.put(
        "valid_hours",
        NumberFormat.getIntegerInstance(locale).format(blueprint.timeToLive().toHours()));
    facts.values().removeIf(value -> value.isBlank() || value.equals("null"));
    return facts;
  }

  /** Facts end up in subjects, prompts and logs of others: none may break a line. */
  private static String oneLine(String value) {
    return value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }
}
