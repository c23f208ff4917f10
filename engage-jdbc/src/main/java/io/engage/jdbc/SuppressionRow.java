package io.engage.jdbc;

import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands against addresses, for everybody or for one sender, in and out of rows. */
final class SuppressionRow {

  private static final String REST =
      "written_as text, source text, since instant, expires_at instant";

  /** For everybody. */
  static final Shape ALL =
      Shape.of(
          "engage_suppression", "address text, address_kind text, tenant text, reason text", REST);

  /** For one sender. */
  static final Shape ONE =
      Shape.of(
          "engage_stop",
          "address text, address_kind text, tenant text, reason text, channel text",
          REST);

  private SuppressionRow() {}

  static CapKey key(Suppression suppression) {
    return CapKey.address(suppression.tenant(), suppression.address());
  }

  static Object scope(Suppression entry) {
    return List.of(key(entry), entry.reason(), entry.sender());
  }

  static void bind(Values row, Suppression suppression) {
    row.text("address", suppression.address().identity())
        .text("address_kind", suppression.address().kind().value())
        .text("tenant", suppression.tenant())
        .text("reason", Names.of(suppression.reason()))
        .text("channel", suppression.sender().map(ChannelId::value))
        .text("written_as", suppression.address().value())
        .text("source", Texts.storable(suppression.source()))
        .instant("since", suppression.at())
        .instant("expires_at", suppression.expiresAt());
  }

  static Suppression read(Row row, String writtenAs, Instant since, Optional<Instant> expiresAt)
      throws SQLException {
    return new Suppression(
        row.text("tenant"),
        new Address(new AddressKind(row.text("address_kind")), writtenAs),
        Names.read(SuppressionReason.class, row.text("reason")),
        row.text("source"),
        since,
        expiresAt,
        row.optionalText("channel").map(ChannelId::of));
  }
}
