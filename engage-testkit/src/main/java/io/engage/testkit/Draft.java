package io.engage.testkit;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.LinkKind;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Role;
import io.engage.message.Terms;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Collects what a test wants of a message; everything it does not care about has a value. */
final class Draft {

  private static final AtomicLong IDS = new AtomicLong(0x019A_0000_0000L);

  private final MessageId id = new MessageId(nextId());
  private final String person;
  private String key = id.toString();
  private String tenant = "sheba";
  private ChannelId channel = ChannelId.EMAIL;
  private Address address;
  private Topic topic = Topic.promotional("renewal");
  private Timing timing = Timing.now(Priority.MEDIUM);
  private String template = "reminder";
  private Optional<UUID> run = Optional.empty();
  private Optional<String> businessKey = Optional.empty();
  private int generation;
  private Terms terms = Terms.usual();
  private LinkKind link = LinkKind.BOOKING;
  private Map<String, String> linkMetadata = Map.of();

  private Draft(String person) {
    this.person = person;
    address = Address.email(person + "@example.com");
  }

  /** A promotional mail to {@code person@example.com}. */
  static Draft to(String person) {
    return new Draft(person);
  }

  /** A version 7 UUID, later than all before it. */
  static UUID nextId() {
    long high = IDS.getAndIncrement() << 16 | 0x7000L;
    return new UUID(high, 0x8000_0000_0000_0001L);
  }

  /** Words that differ by their body. */
  static Words words(String body) {
    return Words.ofTemplate(MessageContent.of("About your booking", body), "reminder_en_v1");
  }

  Draft key(String value) {
    key = value;
    return this;
  }

  Draft tenant(String value) {
    tenant = value;
    return this;
  }

  Draft at(Address value) {
    address = value;
    return this;
  }

  Draft about(String what, int version) {
    businessKey = Optional.of(what);
    generation = version;
    return this;
  }

  Draft linkedTo(LinkKind value) {
    link = value;
    return this;
  }

  Draft linkSaying(Map<String, String> value) {
    linkMetadata = value;
    return this;
  }

  Draft over(ChannelId value, Address where) {
    channel = value;
    return at(where);
  }

  Draft topic(Topic value) {
    topic = value;
    return this;
  }

  Draft priority(Priority value) {
    timing = new Timing(value, timing.scheduledFor(), timing.notAfter());
    return this;
  }

  Draft scheduledFor(Instant instant) {
    timing = new Timing(timing.priority(), Optional.of(instant), timing.notAfter());
    return this;
  }

  Draft notAfter(Instant instant) {
    timing = new Timing(timing.priority(), timing.scheduledFor(), Optional.of(instant));
    return this;
  }

  Draft template(String value) {
    template = value;
    return this;
  }

  Draft run(UUID value) {
    run = Optional.of(value);
    return this;
  }

  Draft on(Terms value) {
    terms = value;
    return this;
  }

  Message message() {
    return new Message(
        id,
        new IdempotencyKey(key),
        new Addressee(
            tenant,
            person,
            Role.CUSTOMER,
            channel,
            address,
            Locale.ENGLISH,
            ZoneId.of("Asia/Dhaka")),
        topic,
        new Wording(template, Optional.empty(), Map.of()),
        new Offer(Optional.empty(), Optional.empty(), link.lifetime(), link, linkMetadata),
        timing,
        new Origin(
            "smartengage",
            "reminder",
            Optional.empty(),
            run,
            businessKey,
            generation,
            "correlation-1",
            Map.of()),
        terms);
  }

  /** Due, with its words. */
  PlannedMessage ready(Instant due) {
    return planned(MessageState.READY, due, Optional.of(words("Dear " + person)));
  }

  /** Due, without words. */
  PlannedMessage pending(Instant due) {
    return planned(MessageState.PENDING, due, Optional.empty());
  }

  /** Waits for its time, with its words. */
  PlannedMessage scheduled(Instant due) {
    return planned(MessageState.SCHEDULED, due, Optional.of(words("Dear " + person)));
  }

  /** Waits for its time, with its words, and others leave room for it. */
  PlannedMessage ahead(Instant due) {
    PlannedMessage plain = scheduled(due);
    return new PlannedMessage(
        plain.message(), plain.state(), plain.due(), plain.words(), plain.cause(), true);
  }

  /** Not to be sent. */
  PlannedMessage skipped(Instant now, String reason) {
    return new PlannedMessage(message(), MessageState.SKIPPED, now, Optional.empty(), reason);
  }

  PlannedMessage planned(MessageState state, Instant due, Optional<Words> words) {
    return new PlannedMessage(message(), state, due, words, "asked for");
  }
}
