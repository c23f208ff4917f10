package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Consent by person and suppression by address. */
final class ContactTables {

  private static final Shape CONSENT =
      Shape.of(
          "engage_consent",
          "recipient_id text, tenant text, role text, purpose text, topic text, channel text",
          "granted flag, source text, said_at instant");

  private static final Shape SUPPRESSION =
      Shape.of(
          "engage_suppression",
          "address text, address_kind text, tenant text, reason text",
          "written_as text, source text, since instant, expires_at instant");

  /** Both in one statement; what a kind of row does not have is null. */
  private static final String READ =
      """
      SELECT recipient_id, tenant, role, purpose, topic, channel, granted, source,
        said_at AS since, NULL AS written_as, NULL AS address_kind, NULL AS reason,
        NULL AS expires_at
      FROM engage_consent WHERE recipient_id = ANY(:recipients) AND tenant = ANY(:tenants)
      UNION ALL
      SELECT NULL, tenant, NULL, NULL, NULL, NULL, NULL, source,
        since, written_as, address_kind, reason,
        expires_at
      FROM engage_suppression WHERE address = ANY(:addresses) AND tenant = ANY(:tenants)
      """;

  private static final String LIFT =
      "DELETE FROM engage_suppression WHERE " + SUPPRESSION.keyMatches();

  private final Bulk upsertConsent;
  private final Bulk upsertSuppression;

  ContactTables(Dialect dialect) {
    upsertConsent = dialect.upsert(CONSENT);
    upsertSuppression = dialect.upsert(SUPPRESSION);
  }

  /** Writes what people said; the last word of a scope counts. */
  void record(Handle handle, Collection<Consent> consents) {
    Map<Object, Consent> last = new LinkedHashMap<>();
    consents.forEach(consent -> last.put(scope(consent), consent));
    upsertConsent.write(handle, last.values(), ContactTables::bind);
  }

  /** Suppressions to be written; the last one of an address and a reason counts. */
  Filled suppressions(Collection<Suppression> suppressions) {
    Map<Object, Suppression> last = new LinkedHashMap<>();
    suppressions.forEach(entry -> last.put(List.of(key(entry), entry.reason()), entry));
    return upsertSuppression.fill(last.values(), ContactTables::bind);
  }

  void lift(Handle handle, String tenant, Address address, SuppressionReason reason) {
    handle
        .createUpdate(LIFT)
        .bind("address", Bind.text(address.identity()))
        .bind("address_kind", Bind.text(address.kind().value()))
        .bind("tenant", Bind.text(tenant))
        .bind("reason", Bind.text(Names.of(reason)))
        .execute();
  }

  /** What is known of these people and addresses. */
  Known read(Handle handle, Collection<Addressee> of) {
    Known known = Known.nothing();
    try (Query query = handle.createQuery(READ)) {
      query
          .bind("recipients", Bind.texts(parts(of, Addressee::recipientId)))
          .bind("addresses", Bind.texts(parts(of, to -> to.address().identity())))
          .bind("tenants", Bind.texts(parts(of, Addressee::tenant)))
          .map((columns, context) -> known.add(new Row(columns)))
          .forEach(added -> {});
    }
    return known;
  }

  static CapKey key(Suppression suppression) {
    return CapKey.address(suppression.tenant(), suppression.address());
  }

  private static List<String> parts(Collection<Addressee> of, Function<Addressee, String> part) {
    return of.stream().map(part).distinct().sorted().toList();
  }

  private static Object scope(Consent consent) {
    return List.of(
        consent.tenant(),
        consent.recipientId(),
        consent.role(),
        consent.purpose(),
        consent.topic(),
        consent.channel());
  }

  private static void bind(Values row, Consent consent) {
    row.text("recipient_id", consent.recipientId())
        .text("tenant", consent.tenant())
        .text("role", consent.role().name())
        .text("purpose", Names.of(consent.purpose()))
        .text("topic", consent.topic().orElse(""))
        .text("channel", consent.channel().map(ChannelId::value).orElse(""))
        .flag("granted", consent.granted())
        .text("source", Texts.storable(consent.source()))
        .instant("said_at", consent.at());
  }

  static Consent consent(Row row) throws SQLException {
    return new Consent(
        row.text("tenant"),
        row.text("recipient_id"),
        new Role(row.text("role")),
        Names.read(Purpose.class, row.text("purpose")),
        some(row.text("topic")),
        some(row.text("channel")).map(ChannelId::of),
        row.flag("granted"),
        row.text("source"),
        row.instant("since"));
  }

  private static void bind(Values row, Suppression suppression) {
    row.text("address", suppression.address().identity())
        .text("address_kind", suppression.address().kind().value())
        .text("tenant", suppression.tenant())
        .text("reason", Names.of(suppression.reason()))
        .text("written_as", suppression.address().value())
        .text("source", Texts.storable(suppression.source()))
        .instant("since", suppression.at())
        .instant("expires_at", suppression.expiresAt());
  }

  static Suppression suppression(Row row) throws SQLException {
    return new Suppression(
        row.text("tenant"),
        new Address(new AddressKind(row.text("address_kind")), row.text("written_as")),
        Names.read(SuppressionReason.class, row.text("reason")),
        row.text("source"),
        row.instant("since"),
        row.optionalInstant("expires_at"));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
