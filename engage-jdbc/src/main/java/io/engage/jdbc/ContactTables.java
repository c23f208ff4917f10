package io.engage.jdbc;

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
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Consent by person and suppression by address. */
final class ContactTables {

  private static final Shape CONSENT =
      new Shape(
          "engage_consent",
          List.of("recipient_id", "tenant", "role", "purpose", "topic", "channel"),
          List.of("granted", "source", "said_at"));

  private static final Shape SUPPRESSION =
      new Shape(
          "engage_suppression",
          List.of("address", "address_kind", "tenant", "reason"),
          List.of("written_as", "source", "since", "expires_at"));

  private static final String CONSENTS =
      "SELECT "
          + CONSENT.columns()
          + " FROM engage_consent"
          + " WHERE recipient_id = ANY(:recipients) AND tenant = ANY(:tenants)"
          + " ORDER BY role, purpose, topic, channel";

  private static final String SUPPRESSIONS =
      "SELECT "
          + SUPPRESSION.columns()
          + " FROM engage_suppression"
          + " WHERE address = ANY(:addresses) AND tenant = ANY(:tenants) ORDER BY reason";

  private static final String LIFT =
      "DELETE FROM engage_suppression WHERE " + SUPPRESSION.keyMatches();

  private final String upsertConsent;
  private final String upsertSuppression;

  ContactTables(Dialect dialect) {
    upsertConsent = dialect.upsert(CONSENT);
    upsertSuppression = dialect.upsert(SUPPRESSION);
  }

  /** Writes what people said; the last word of a scope counts. */
  void record(Handle handle, Collection<Consent> consents) {
    Map<Object, Consent> last = new LinkedHashMap<>();
    consents.forEach(consent -> last.put(scope(consent), consent));
    Batches.write(handle, upsertConsent, last.values(), ContactTables::bind);
  }

  /** Writes suppressions; the last one of an address and a reason counts. */
  void suppress(Handle handle, Collection<Suppression> suppressions) {
    Map<Object, Suppression> last = new LinkedHashMap<>();
    suppressions.forEach(entry -> last.put(List.of(key(entry), entry.reason()), entry));
    Batches.write(handle, upsertSuppression, last.values(), ContactTables::bind);
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

  Map<CapKey, List<Consent>> consents(Handle handle, Collection<Addressee> of) {
    try (Query query = handle.createQuery(CONSENTS)) {
      return query
          .bind("recipients", Bind.texts(sorted(of, Addressee::recipientId)))
          .bind("tenants", Bind.texts(sorted(of, Addressee::tenant)))
          .map((columns, context) -> consent(new Row(columns)))
          .stream()
          .collect(Collectors.groupingBy(c -> CapKey.person(c.tenant(), c.recipientId())));
    }
  }

  Map<CapKey, List<Suppression>> suppressions(Handle handle, Collection<Addressee> of) {
    try (Query query = handle.createQuery(SUPPRESSIONS)) {
      return query
          .bind("addresses", Bind.texts(sorted(of, to -> to.address().identity())))
          .bind("tenants", Bind.texts(sorted(of, Addressee::tenant)))
          .map((columns, context) -> suppression(new Row(columns)))
          .stream()
          .collect(Collectors.groupingBy(ContactTables::key));
    }
  }

  static CapKey key(Suppression suppression) {
    return CapKey.address(suppression.tenant(), suppression.address());
  }

  private static List<String> sorted(Collection<Addressee> of, Function<Addressee, String> part) {
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

  private static void bind(SqlStatement<?> row, Consent consent) {
    row.bind("recipient_id", Bind.text(consent.recipientId()))
        .bind("tenant", Bind.text(consent.tenant()))
        .bind("role", Bind.text(consent.role().name()))
        .bind("purpose", Bind.text(Names.of(consent.purpose())))
        .bind("topic", Bind.text(consent.topic().orElse("")))
        .bind("channel", Bind.text(consent.channel().map(ChannelId::value).orElse("")))
        .bind("granted", Bind.flag(consent.granted()))
        .bind("source", Bind.text(Texts.storable(consent.source())))
        .bind("said_at", Bind.instant(consent.at()));
  }

  private static Consent consent(Row row) throws SQLException {
    return new Consent(
        row.text("tenant"),
        row.text("recipient_id"),
        new Role(row.text("role")),
        Names.read(Purpose.class, row.text("purpose")),
        some(row.text("topic")),
        some(row.text("channel")).map(ChannelId::of),
        row.flag("granted"),
        row.text("source"),
        row.instant("said_at"));
  }

  private static void bind(SqlStatement<?> row, Suppression suppression) {
    row.bind("address", Bind.text(suppression.address().identity()))
        .bind("address_kind", Bind.text(suppression.address().kind().value()))
        .bind("tenant", Bind.text(suppression.tenant()))
        .bind("reason", Bind.text(Names.of(suppression.reason())))
        .bind("written_as", Bind.text(suppression.address().value()))
        .bind("source", Bind.text(Texts.storable(suppression.source())))
        .bind("since", Bind.instant(suppression.at()))
        .bind("expires_at", Bind.instant(suppression.expiresAt()));
  }

  private static Suppression suppression(Row row) throws SQLException {
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
