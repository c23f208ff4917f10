package io.engage.policy;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Reservation;
import io.engage.message.Role;
import io.engage.message.Terms;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages to Rina in Dhaka, as the gates are asked about them. */
final class Letter {

  static final String TENANT = "sheba";
  static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  static final Topic RENEWAL = Topic.promotional("renewal");

  private Letter() {}

  static Message about(Topic topic) {
    return of(topic, "reminder", ChannelId.EMAIL, Terms.usual());
  }

  static Message on(Terms terms) {
    return of(RENEWAL, "reminder", ChannelId.EMAIL, terms);
  }

  static Message ofType(String messageType) {
    return of(RENEWAL, messageType, ChannelId.EMAIL, Terms.usual());
  }

  static Message over(ChannelId channel) {
    return of(RENEWAL, "reminder", channel, Terms.usual());
  }

  static Message of(Topic topic, String messageType, ChannelId channel, Terms terms) {
    return new Message(
        new MessageId(UUID.randomUUID()),
        new IdempotencyKey("letter/" + UUID.randomUUID()),
        new Addressee(
            TENANT,
            "rina",
            Role.CUSTOMER,
            channel,
            Address.email("rina@example.com"),
            Locale.ENGLISH,
            DHAKA),
        topic,
        new Wording("reminder", Optional.empty(), Map.of()),
        Offer.none(),
        Timing.now(Priority.MEDIUM),
        new Origin(
            "smartengage",
            messageType,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            "c-1",
            Map.of()),
        terms);
  }

  /** A place that another message of this topic took, or will take. */
  static Reservation placeOf(Topic topic, Instant at) {
    return new Reservation(
        new MessageId(UUID.randomUUID()), at, Role.CUSTOMER, topic.purpose(), ChannelId.EMAIL);
  }
}
