package io.engage.delivery;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Recipient;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.AtCap;
import io.engage.message.ChannelId;
import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Terms;
import io.engage.message.Timing;
import io.engage.message.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
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
    List<Way> ways = ways(blueprint, member.recipient());
    List<Message> messages = new ArrayList<>();
    for (Way way : ways) {
      Message message = message(blueprint, reader, way, key, correlationId);
      messages.add(message.on(terms(blueprint, reader, message.timing())));
    }
    return messages;
  }

  /** Several clocks, where the person's own is not known and the host named those it may be. */
  private Set<ZoneId> guessed(Recipient person) {
    return parts
        .zoneChoice(person)
        .fold(zones -> zones.size() > 1 ? zones : Set.of(), why -> Set.of());
  }

  private List<Way> ways(Blueprint blueprint, Recipient recipient) {
    return Stream.concat(
            Stream.of(blueprint.channel()), blueprint.conditions().otherChannels().stream())
        .distinct()
        .flatMap(channel -> way(channel, recipient).stream())
        .toList();
  }

  private Optional<Way> way(ChannelId channel, Recipient recipient) {
    return Optional.ofNullable(parts.channels().get(channel))
        .flatMap(known -> recipient.address(known.addressKind()))
        .map(address -> new Way(channel, address));
  }

  private Terms terms(Blueprint blueprint, Guardians.Reader reader, Timing timing) {
    Conditions conditions = blueprint.conditions();
    return new Terms(
        conditions.atCap(),
        latest(conditions, timing),
        conditions.tighter(),
        conditions.bypass(),
        blueprint.localTime(),
        reader.minor(),
        guessed(reader.member().orElseThrow().recipient()),
        conditions.rechecked(),
        conditions.tokens());
  }

  private Optional<Instant> latest(Conditions conditions, Timing timing) {
    Instant now = parts.clock().instant();
    Instant due = timing.scheduledFor().filter(now::isBefore).orElse(now);
    return conditions.atCap() instanceof AtCap.Defer defer
        ? Optional.of(due.plus(defer.longest()))
        : Optional.empty();
  }

  private Message message(
      Blueprint blueprint,
      Guardians.Reader reader,
      Way way,
      IdempotencyKey key,
      String correlationId) {
    Member member = reader.member().orElseThrow();
    Recipient recipient = member.recipient();
    Locale locale = recipient.locale().orElse(parts.locale());
    ZoneId zone = recipient.zone().orElseGet(() -> parts.zone(recipient.tenant()));
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
        new Wording(reader.template(), prompt(blueprint, reader), facts(blueprint, member)),
        new Offer(
            Optional.ofNullable(member.facts().get("service_id")).map(Fact::plain),
            blueprint.promo(),
            blueprint.timeToLive(),
            blueprint.link(),
            blueprint.linkMetadata()),
        timing(blueprint, zone),
        origin(blueprint, member.occasion(), correlationId));
  }

  /** What a model is told is meant for the person, not for a guardian. */
  private static Optional<String> prompt(Blueprint blueprint, Guardians.Reader reader) {
    return blueprint.prompt().filter(prompt -> reader.minor().isEmpty());
  }

  /**
   * An hour that the zone skips is the first instant after it; of one that comes twice the first.
   */
  private static Timing timing(Blueprint blueprint, ZoneId zone) {
    Optional<Instant> asked =
        blueprint.localTime().map(local -> instant(local, zone)).or(blueprint::scheduledFor);
    return new Timing(blueprint.priority(), asked, blueprint.notAfter());
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : local.atZone(zone).toInstant();
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

  /**
   * The person's facts and the engine's own: {@code name}, {@code promo} and, how long the link
   * works, {@code valid_for} and {@code valid_hours}; whole hours cannot say 30 minutes.
   */
  private static GivenFacts facts(Blueprint blueprint, Member member) {
    Map<String, Fact> facts = new HashMap<>(member.facts());
    member.recipient().name().ifPresent(name -> facts.put("name", Fact.of(name)));
    blueprint.promo().ifPresent(code -> facts.put("promo", Fact.of(code)));
    facts.put("valid_for", Fact.of(blueprint.timeToLive()));
    facts.put("valid_hours", Fact.of(blueprint.timeToLive().toHours()));
    return GivenFacts.of(facts);
  }

  /** One way to a person. */
  private record Way(ChannelId channel, Address address) {}
}
