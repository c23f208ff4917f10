package io.engage.jdbc;

import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A message and its progress, in and out of their row. */
final class MessageRow {

  static final Shape SHAPE =
      new Shape(
          "engage_message",
          List.of("id"),
          List.of(
              "tenant",
              "idempotency_key",
              "recipient_id",
              "role",
              "channel",
              "address_kind",
              "address",
              "locale",
              "time_zone",
              "topic",
              "purpose",
              "template",
              "prompt",
              "facts",
              "service",
              "promo",
              "link_lives",
              "priority",
              "scheduled_for",
              "not_after",
              "agent_type",
              "message_type",
              "campaign",
              "run_id",
              "business_key",
              "correlation_id",
              "metadata",
              "created_at",
              "state",
              "due_at",
              "attempts",
              "possible_duplicate",
              "reason",
              "provider",
              "provider_id",
              "changes"));

  private MessageRow() {}

  static void bind(SqlStatement<?> row, PlannedMessage planned, Instant now) {
    Message message = planned.message();
    row.bind("id", Bind.id(message.id().value()))
        .bind("idempotency_key", Bind.text(message.key().value()))
        .bind("topic", Bind.text(message.topic().name()))
        .bind("purpose", Bind.text(Names.of(message.topic().purpose())))
        .bind("created_at", Bind.instant(now));
    bind(row, message.to());
    bind(row, message.wording());
    bind(row, message.offer());
    bind(row, message.timing());
    bind(row, message.origin());
    Optional<String> reason =
        Optional.of(planned.cause()).filter(c -> planned.state() == MessageState.SKIPPED);
    bind(row, Progress.planned(planned.state(), planned.due(), reason));
    row.bind("changes", Bind.number(1));
  }

  static void bind(SqlStatement<?> row, Progress progress) {
    row.bind("state", Bind.text(Names.of(progress.state())))
        .bind("due_at", Bind.instant(progress.due()))
        .bind("attempts", Bind.number(progress.attempts()))
        .bind("possible_duplicate", Bind.flag(progress.possibleDuplicate()))
        .bind("reason", Bind.text(progress.reason().map(Texts::storable)))
        .bind("provider", Bind.text(progress.provider().map(Texts::storable)))
        .bind("provider_id", Bind.text(progress.providerId().map(Texts::storable)));
  }

  static Message message(Row row) throws SQLException {
    return new Message(
        new MessageId(row.id("id")),
        new IdempotencyKey(row.text("idempotency_key")),
        addressee(row),
        new Topic(row.text("topic"), Names.read(Purpose.class, row.text("purpose"))),
        new Wording(
            row.text("template"),
            row.optionalText("prompt"),
            Json.read("facts", row.text("facts"))),
        new Offer(
            row.optionalText("service"),
            row.optionalText("promo"),
            Duration.parse(row.text("link_lives"))),
        new Timing(
            Urgency.read(row.number("priority")),
            row.optionalInstant("scheduled_for"),
            row.optionalInstant("not_after")),
        origin(row));
  }

  static Progress progress(Row row) throws SQLException {
    return new Progress(
        Names.read(MessageState.class, row.text("state")),
        row.instant("due_at"),
        row.number("attempts"),
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
        row.text("correlation_id"),
        Json.read("metadata", row.text("metadata")));
  }

  private static void bind(SqlStatement<?> row, Addressee to) {
    row.bind("tenant", Bind.text(to.tenant()))
        .bind("recipient_id", Bind.text(to.recipientId()))
        .bind("role", Bind.text(to.role().name()))
        .bind("channel", Bind.text(to.channel().value()))
        .bind("address_kind", Bind.text(to.address().kind().value()))
        .bind("address", Bind.text(to.address().value()))
        .bind("locale", Bind.text(to.locale().toLanguageTag()))
        .bind("time_zone", Bind.text(to.zone().getId()));
  }

  private static void bind(SqlStatement<?> row, Wording wording) {
    row.bind("template", Bind.text(wording.template()))
        .bind("prompt", Bind.text(wording.prompt()))
        .bind("facts", Bind.text(Json.write(wording.facts())));
  }

  private static void bind(SqlStatement<?> row, Offer offer) {
    row.bind("service", Bind.text(offer.service()))
        .bind("promo", Bind.text(offer.promo()))
        .bind("link_lives", Bind.text(offer.timeToLive().toString()));
  }

  private static void bind(SqlStatement<?> row, Timing timing) {
    row.bind("priority", Bind.number(Urgency.of(timing.priority())))
        .bind("scheduled_for", Bind.instant(timing.scheduledFor()))
        .bind("not_after", Bind.instant(timing.notAfter()));
  }

  private static void bind(SqlStatement<?> row, Origin origin) {
    row.bind("agent_type", Bind.text(origin.agentType()))
        .bind("message_type", Bind.text(origin.messageType()))
        .bind("campaign", Bind.text(origin.campaign()))
        .bind("run_id", Bind.id(origin.run()))
        .bind("business_key", Bind.text(origin.businessKey()))
        .bind("correlation_id", Bind.text(origin.correlationId()))
        .bind("metadata", Bind.text(Json.write(origin.metadata())));
  }
}
