package io.engage.delivery;

import io.engage.audience.Recipient;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Terms;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import io.engage.policy.MinorPolicy;
import io.engage.policy.WindowRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message that nobody asked for, as a plan would make it for a person at an instant. */
public final class Hypothesis {

  private final DeliveryParts parts;
  private final Recipient person;
  private final Topic topic;
  private final ChannelId channel;
  private final Address address;
  private final Instant at;

  private Hypothesis(
      DeliveryParts parts,
      Recipient person,
      Topic topic,
      ChannelId channel,
      Address address,
      Instant at) {
    this.parts = parts;
    this.person = person;
    this.topic = topic;
    this.channel = channel;
    this.address = address;
    this.at = at;
  }

  /** A message about this, over a channel that reaches the person at this address. */
  public static Hypothesis of(
      DeliveryParts parts,
      Recipient person,
      Topic topic,
      ChannelId channel,
      Address address,
      Instant at) {
    return new Hypothesis(parts, person, topic, channel, address, at);
  }

  /** Why no message would be planned for the person themselves, whatever the gates say. */
  public Optional<String> refusal() {
    return isUnderAge() ? Optional.of("under age") : zoneProblem();
  }

  /**
   * When the person is old enough, if that is what is in the way.
   *
   * @return empty when something else is, or the date of birth is not known
   */
  public Optional<Instant> oldEnoughFrom() {
    return isUnderAge()
        ? person.born().map(born -> born.plusYears(minors().age()).atStartOfDay(zone()).toInstant())
        : Optional.empty();
  }

  /** The message. */
  public Message message(String messageType) {
    String id = parts.ids().next().toString();
    return new Message(
        new MessageId(parts.ids().next()),
        new IdempotencyKey("explain/" + id),
        new Addressee(
            person.tenant(),
            person.id(),
            person.role(),
            channel,
            address,
            person.locale().orElse(parts.locale()),
            zone()),
        topic,
        new Wording("none", Optional.empty(), Map.of()),
        Offer.none(),
        Timing.now(Priority.MEDIUM),
        new Origin(
            "engage",
            messageType,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            id,
            Map.of()),
        Terms.usual().withZones(guessed()));
  }

  private boolean isUnderAge() {
    return minors().protects(person, LocalDate.ofInstant(at, zone()));
  }

  private MinorPolicy minors() {
    return parts.rules().of(person.tenant()).policy().minors();
  }

  private ZoneId zone() {
    return person.zone().orElseGet(() -> parts.zone(person.tenant()));
  }

  private Set<ZoneId> guessed() {
    return parts
        .zoneChoice(person)
        .fold(zones -> zones.size() > 1 ? zones : Set.of(), why -> Set.of());
  }

  private Optional<String> zoneProblem() {
    return parts
        .rules()
        .of(person.tenant())
        .policy()
        .windows()
        .binding(topic, channel)
        .flatMap(WindowRule::window)
        .flatMap(window -> parts.zoneChoice(person).fold(zones -> Optional.empty(), Optional::of));
  }
}
