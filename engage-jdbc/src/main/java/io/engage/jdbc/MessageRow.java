package io.engage.jdbc;

import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.LinkKind;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Progress;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import io.engage.store.PlannedMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A message and its progress, in and out of their row. */
final class MessageRow {

  /** The columns that change. */
  static final Shape PROGRESS =
      Shape.of(
          "engage_message",
          "id id",
          "state text, due_at instant, attempts number, spared number, possible_duplicate flag,"
              + " reason text, provider text, provider_id text, changes number");

  static final Shape SHAPE =
      Shape.of(
          "engage_message",
          "id id",
          "tenant text, idempotency_key text, recipient_id text, role text, channel text,"
              + " address_kind text, address text, locale text, time_zone text, topic text,"
              + " purpose text, template text, prompt text, facts text, service text, promo text,"
              + " link_lives text, priority small, scheduled_for instant, not_after instant,"
              + " agent_type text, message_type text, campaign text, run_id id,"
              + " business_key text, generation number, correlation_id text, metadata text,"
              + " created_at instant, terms text, link_kind text,"
              + " state text, due_at instant, attempts number, spared number,"
              + " possible_duplicate flag, reason text, provider text, provider_id text, changes number");

  /** The columns that {@link #progress(Row)} reads. */
  static final String PROGRESS_COLUMNS =
      "state, due_at, attempts, spared, possible_duplicate, reason, provider, provider_id";

  private MessageRow() {}

  static void bind(Values row, PlannedMessage planned, Instant now) {
    Message message = planned.message();
    row.id("id", message.id().value())
        .text("idempotency_key", message.key().value())
        .text("topic", message.topic().name())
        .text("purpose", Names.of(message.topic().purpose()))
        .instant("created_at", now)
        .text("terms", TermsJson.write(new Special(message.terms(), message.offer().metadata())));
    bind(row, message.to());
    bind(row, message.wording());
    bind(row, message.offer());
    bind(row, message.timing());
    bind(row, message.origin());
    Optional<String> reason =
        Optional.of(planned.cause()).filter(c -> planned.state() == MessageState.SKIPPED);
    bind(row, Progress.planned(planned.state(), planned.due(), reason));
    row.number("changes", 1);
  }

  static void bind(Values row, Progress progress) {
    row.text("state", Names.of(progress.state()))
        .instant("due_at", progress.due())
        .number("attempts", progress.attempts())
        .number("spared", progress.spared())
        .flag("possible_duplicate", progress.possibleDuplicate())
        .text("reason", progress.reason().map(Texts::storable))
        .text("provider", progress.provider().map(Texts::storable))
        .text("provider_id", progress.providerId().map(Texts::storable));
  }

  static Message message(Row row) throws SQLException {
    Special special = TermsJson.read(row.optionalText("terms"));
    return new Message(
        new MessageId(row.id("id")),
        new IdempotencyKey(row.text("idempotency_key")),
        addressee(row),
        new Topic(row.text("topic"), Names.read(Purpose.class, row.text("purpose"))),
        new Wording(
            row.text("template"), row.optionalText("prompt"), FactsJson.read(row.text("facts"))),
        new Offer(
            row.optionalText("service"),
            row.optionalText("promo"),
            Duration.parse(row.text("link_lives")),
            row.optionalText("link_kind")
                .map(kind -> Names.read(LinkKind.class, kind))
                .orElse(LinkKind.BOOKING),
            special.linkMetadata()),
        new Timing(
            Urgency.read(row.number("priority")),
            row.optionalInstant("scheduled_for"),
            row.optionalInstant("not_after")),
        origin(row),
        special.terms());
  }

  static Progress progress(Row row) throws SQLException {
    return new Progress(
        Names.read(MessageState.class, row.text("state")),
        row.instant("due_at"),
        row.number("attempts"),
        row.number("spared"),
        row.flag("possible_duplicate"),
        row.optionalText("reason"),
        row.optionalText("provider"),
        row.optionalText("provider_id"));
  }

  private static Addressee addressee(Row row) throws SQLException {
    return new Addressee(
        row.text("tenant"),
        row.text("recipient_id"),
        new Role(row.text("role")),
        new ChannelId(row.text("channel")),
        new Address(new AddressKind(row.text("address_kind")), row.text("address")),
        Locale.forLanguageTag(row.text("locale")),
        ZoneId.of(row.text("time_zone")));
  }

  private static Origin origin(Row row) throws SQLException {
    return new Origin(
        row.text("agent_type"),
        row.text("message_type"),
        row.optionalText("campaign"),
        row.optionalId("run_id"),
        row.optionalText("business_key"),
        row.number("generation"),
        row.text("correlation_id"),
        Json.read("metadata", row.text("metadata")));
  }

  private static void bind(Values row, Addressee to) {
    row.text("tenant", to.tenant())
        .text("recipient_id", to.recipientId())
        .text("role", to.role().name())
        .text("channel", to.channel().value())
        .text("address_kind", to.address().kind().value())
        .text("address", to.address().value())
        .text("locale", to.locale().toLanguageTag())
        .text("time_zone", to.zone().getId());
  }

  private static void bind(Values row, Wording wording) {
    row.text("template", wording.template())
        .text("prompt", wording.prompt())
        .text("facts", FactsJson.write(wording.given()));
  }

  private static void bind(Values row, Offer offer) {
    row.text("service", offer.service())
        .text("promo", offer.promo())
        .text("link_lives", offer.timeToLive().toString())
        .text(
            "link_kind",
            Optional.of(offer.kind()).filter(kind -> kind != LinkKind.BOOKING).map(Names::of));
  }

  private static void bind(Values row, Timing timing) {
    row.number("priority", Urgency.of(timing.priority()))
        .instant("scheduled_for", timing.scheduledFor())
        .instant("not_after", timing.notAfter());
  }

  private static void bind(Values row, Origin origin) {
    row.text("agent_type", origin.agentType())
        .text("message_type", origin.messageType())
        .text("campaign", origin.campaign())
        .id("run_id", origin.run())
        .text("business_key", origin.businessKey())
        .number("generation", origin.generation())
        .text("correlation_id", origin.correlationId())
        .text("metadata", Json.write(origin.metadata()));
  }
}
