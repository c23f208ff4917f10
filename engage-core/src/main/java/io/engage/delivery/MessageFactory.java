package io.engage.delivery;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Recipient;
import io.engage.message.Addressee;
import io.engage.message.AtCap;
import io.engage.message.ChannelId;
import io.engage.message.Fact;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Terms;
import io.engage.message.Timing;
import io.engage.message.Wording;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the message that a blueprint means for one person. */
final class MessageFactory {

  private final DeliveryParts parts;

  MessageFactory(DeliveryParts parts) {
    this.parts = parts;
  }

  /**
   * The messages that a person might get, one for each channel that reaches them, the preferred one
   * first. Only one of them is ever sent.
   *
   * @return empty when the person has no address that any of the channels could write to
   */
  List<Message> messages(
      Blueprint blueprint, Guardians.Reader reader, IdempotencyKey key, String correlationId) {
    Member member = reader.member().orElseThrow();
    List<Terms.Alternative> ways = ways(blueprint, member.recipient());
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      Terms terms =
          terms(blueprint)
              .withMinor(reader.minor())
              .withZones(guessed(member.recipient()))
              .withAlternatives(ways.subList(i + 1, ways.size()));
      messages.add(
          message(blueprint, reader, ways.get(i), key, correlationId)
              .on(terms.withWallClock(blueprint.localTime())));
    }
    return messages;
  }

  /** The same message over each of its other channels; a repetition makes the same keys. */
  List<Message> elsewhere(Message message) {
    List<Terms.Alternative> ways = message.terms().alternatives();
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      Terms.Alternative way = ways.get(i);
      messages.add(
          new Message(
              new MessageId(parts.ids().next()),
              new IdempotencyKey(message.key().value() + "/" + ways.get(0).channel()),
              message.to().over(way.channel(), way.address()),
              message.topic(),
              message.wording(),
              message.offer(),
              message.timing(),
              message.origin(),
              message.terms().withAlternatives(ways.subList(i + 1, ways.size()))));
    }
    return messages;
  }

  /** Several clocks, where the person's own is not known and the host named those it may be. */
  private Set<ZoneId> guessed(Recipient person) {
    return parts
        .zoneChoice(person)
        .fold(zones -> zones.size() > 1 ? zones : Set.of(), why -> Set.of());
  }

  private List<Terms.Alternative> ways(Blueprint blueprint, Recipient recipient) {
    return Stream.concat(
            Stream.of(blueprint.channel()), blueprint.conditions().otherChannels().stream())
        .distinct()
        .flatMap(channel -> way(channel, recipient).stream())
        .toList();
  }

  private Optional<Terms.Alternative> way(ChannelId channel, Recipient recipient) {
    return Optional.ofNullable(parts.channels().get(channel))
        .flatMap(known -> recipient.address(known.addressKind()))
        .map(address -> new Terms.Alternative(channel, address));
  }

  private Terms terms(Blueprint blueprint) {
    Conditions conditions = blueprint.conditions();
    Instant now = parts.clock().instant();
    Instant due = blueprint.scheduledFor().filter(now::isBefore).orElse(now);
    Optional<Instant> latest =
        conditions.atCap() instanceof AtCap.Defer defer
            ? Optional.of(due.plus(defer.longest()))
            : Optional.empty();
    return new Terms(
        conditions.atCap(),
        latest,
        conditions.tighter(),
        conditions.bypass(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Set.of(),
        conditions.rechecked());
  }

  private Message message(
      Blueprint blueprint,
      Guardians.Reader reader,
      Terms.Alternative way,
      IdempotencyKey key,
      String correlationId) {
    Member member = reader.member().orElseThrow();
    Recipient recipient = member.recipient();
    Locale locale = recipient.locale().orElse(parts.locale());
    ZoneId zone = recipient.zone().orElseGet(() -> parts.zone(recipient.tenant()));
    Map<String, String> facts = facts(blueprint, member, locale, zone);
    return new Message(
        new MessageId(parts.ids().next()),
        key,
        new Addressee(
            recipient.tenant(),
            recipient.id(),
            recipient.role(),
            way.channel(),
            way.address(),
            locale,
            zone),
        blueprint.topic(),
        new Wording(reader.template(), prompt(blueprint, reader), facts),
        new Offer(
            Optional.ofNullable(member.facts().get("service_id")).map(Fact::plain),
            blueprint.promo(),
            blueprint.timeToLive()),
        timing(blueprint, zone),
        origin(blueprint, member.occasion(), correlationId));
  }

  /** What a model is told is meant for the person, not for a guardian. */
  private static Optional<String> prompt(Blueprint blueprint, Guardians.Reader reader) {
    return blueprint.prompt().filter(prompt -> reader.minor().isEmpty());
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
