package io.engage.jdbc;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Role;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import io.engage.store.ClaimRequest;
import io.engage.store.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Messages for tests. */
final class Messages {

  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private static final AtomicLong IDS = new AtomicLong(0x019B_0000_0000L);

  private Messages() {}

  static UUID nextId() {
    return new UUID(IDS.getAndIncrement() << 16 | 0x7000L, 0x8000_0000_0000_0001L);
  }

  static ClaimRequest claimRequest(int limit) {
    return new ClaimRequest(
        "node-1", limit, Duration.ofMinutes(30), NOW, Set.of(ChannelId.EMAIL), Optional.empty());
  }

  /** So many messages with words, to as many people. */
  static List<PlannedMessage> ready(int count) {
    return IntStream.range(0, count).mapToObj(i -> ready("person-" + i)).toList();
  }

  static PlannedMessage ready(String person) {
    return ready(message(person, Address.email(person + "@example.com"), Map.of()));
  }

  static PlannedMessage ready(Message message) {
    return ready(message, NOW);
  }

  static PlannedMessage ready(Message message, Instant now) {
    return new PlannedMessage(
        message, MessageState.READY, now, Optional.of(words("Dear Rina")), "planned");
  }

  /** The same, about a thing that changed so often. */
  static PlannedMessage about(PlannedMessage planned, String key, int generation) {
    Message m = planned.message();
    Origin o = m.origin();
    Origin about =
        new Origin(
            o.agentType(),
            o.messageType(),
            o.campaign(),
            o.run(),
            Optional.of(key),
            generation,
            o.correlationId(),
            o.metadata());
    return ready(
        new Message(m.id(), m.key(), m.to(), m.topic(), m.wording(), m.offer(), m.timing(), about));
  }

  static PlannedMessage pending(String person) {
    return new PlannedMessage(
        ready(person).message(), MessageState.PENDING, NOW, Optional.empty(), "planned");
  }

  static Words words(String body) {
    return Words.ofTemplate(MessageContent.of("Your booking", body), "reminder_en_v1");
  }

  static Message message(String person, Address address, Map<String, String> facts) {
    MessageId id = new MessageId(nextId());
    return message(id, "sheba", id.toString(), person, address, facts);
  }

  /** The same over another channel. */
  static Message over(ChannelId channel, String person, Address address) {
    Message m = message(person, address, Map.of());
    Addressee to = m.to();
    Addressee there =
        new Addressee(to.tenant(), person, to.role(), channel, address, to.locale(), to.zone());
    return new Message(
        m.id(), m.key(), there, m.topic(), m.wording(), m.offer(), m.timing(), m.origin());
  }

  static Message toTenant(String tenant, String person) {
    MessageId id = new MessageId(nextId());
    Address address = Address.email(person + "@example.com");
    return message(id, tenant, id.toString(), person, address, Map.of());
  }

  static Message message(
      MessageId id,
      String tenant,
      String key,
      String person,
      Address address,
      Map<String, String> facts) {
    return new Message(
        id,
        new IdempotencyKey(key),
        new Addressee(
            tenant,
            person,
            Role.CUSTOMER,
            ChannelId.EMAIL,
            address,
            Locale.ENGLISH,
            ZoneId.of("Asia/Dhaka")),
        Topic.promotional("renewal"),
        new Wording("reminder", Optional.empty(), facts),
        Offer.none(),
        Timing.now(Priority.MEDIUM),
        new Origin(
            "smartengage",
            "reminder",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            "correlation-1",
            Map.of()));
  }
}
