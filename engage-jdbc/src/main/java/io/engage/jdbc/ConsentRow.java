package io.engage.jdbc;

import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.store.ConsentEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people said yes or no to, in and out of rows. An empty topic or channel means all. */
final class ConsentRow {

  private static final String KEY =
      "recipient_id text, tenant text, role text, purpose text, topic text, channel text";

  private static final String WORD =
      "granted flag, source text, said_at instant, said_by text, text_version text";

  static final Shape SHAPE = Shape.of("engage_consent", KEY, WORD + ", detail_at instant");
  static final Shape ENTRY = Shape.of("engage_consent_entry", KEY, WORD);

  private ConsentRow() {}

  static Object scope(Consent consent) {
    return List.of(
        consent.tenant(),
        consent.recipientId(),
        consent.role(),
        consent.purpose(),
        consent.topic(),
        consent.channel());
  }

  static void bind(Values row, Consent consent) {
    row.text("recipient_id", consent.recipientId())
        .text("tenant", consent.tenant())
        .text("role", consent.role().name())
        .text("purpose", Names.of(consent.purpose()))
        .text("topic", consent.topic().orElse(""))
        .text("channel", consent.channel().map(ChannelId::value).orElse(""))
        .flag("granted", consent.granted())
        .text("source", Texts.storable(consent.source()))
        .instant("said_at", consent.at())
        .text("said_by", consent.by().map(Texts::storable))
        .text("text_version", consent.textVersion().map(Texts::storable))
        .instant("detail_at", consent.at());
  }

  static ConsentEntry entry(Row row) throws SQLException {
    return new ConsentEntry(
        read(row, row.text("recipient_id"), row.text("topic"), row.instant("said_at")),
        row.instant("recorded_at"));
  }

  static Consent read(Row row, String recipientId, String topic, Instant at) throws SQLException {
    return new Consent(
        row.text("tenant"),
        recipientId,
        new Role(row.text("role")),
        Names.read(Purpose.class, row.text("purpose")),
        some(topic),
        some(row.text("channel")).map(ChannelId::of),
        row.flag("granted"),
        row.text("source"),
        at,
        row.optionalText("said_by"),
        row.optionalText("text_version"));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
