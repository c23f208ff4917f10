package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.Consent;
import io.engage.message.Preferences;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.ConsentEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Consent by person, suppression by address, preferences by both, and what will be sent. */
final class ContactTables {

  /**
   * All of it in one statement; what a kind of row does not have is null. A database takes the type
   * of a column from the first two parts, so that the first names those of which it has none.
   */
  static final String READ =
      """
      SELECT 'consent' AS kind, tenant, recipient_id AS subject, source, said_at AS since, granted,
        CAST(NULL AS TIMESTAMP(6) WITH TIME ZONE) AS ends_at, role, purpose, topic AS words,
        channel, CAST(NULL AS VARCHAR) AS address_kind, CAST(NULL AS VARCHAR) AS reason,
        CASE WHEN detail_at = said_at THEN said_by END AS said_by,
        CASE WHEN detail_at = said_at THEN text_version END AS text_version,
        CAST(NULL AS UUID) AS message_id
      FROM engage_consent WHERE recipient_id = ANY(:recipients) AND tenant = ANY(:tenants)
      UNION ALL
      SELECT 'suppression', tenant, written_as, source, since, FALSE,
        expires_at, NULL, NULL, NULL,
        NULL, address_kind, reason, NULL, NULL, NULL
      FROM engage_suppression WHERE address = ANY(:addresses) AND tenant = ANY(:tenants)
      UNION ALL
      SELECT 'suppression', tenant, written_as, source, since, FALSE,
        expires_at, NULL, NULL, NULL,
        channel, address_kind, reason, NULL, NULL, NULL
      FROM engage_stop WHERE address = ANY(:addresses) AND tenant = ANY(:tenants)
      UNION ALL
      SELECT 'preference', tenant, subject, source, said_at, all_off,
        paused_until, NULL, NULL, topics,
        NULL, NULL, NULL, NULL, NULL, NULL
      FROM engage_preference WHERE subject = ANY(:subjects) AND tenant = ANY(:tenants)
      UNION ALL
      SELECT 'ahead', tenant, ahead_person, NULL, due_at, FALSE,
        NULL, NULL, NULL, ahead_kind,
        channel, NULL, NULL, NULL, NULL, message_id
      FROM engage_job WHERE ahead_person IS NOT NULL
        AND ahead_person = ANY(:subjects) AND tenant = ANY(:tenants)
      UNION ALL
      SELECT 'ahead', tenant, ahead_address, NULL, due_at, FALSE,
        NULL, NULL, NULL, ahead_kind,
        channel, NULL, NULL, NULL, NULL, message_id
      FROM engage_job WHERE ahead_address IS NOT NULL
        AND ahead_address = ANY(:subjects) AND tenant = ANY(:tenants)
      """;

  private static final String HISTORY =
      "SELECT recipient_id, tenant, role, purpose, topic, channel, granted, source, said_at,"
          + " said_by, text_version, recorded_at FROM engage_consent_entry"
          + " WHERE recipient_id = :recipient AND tenant = :tenant ORDER BY seq";

  private static final List<String> LIFT =
      Stream.of(SuppressionRow.ALL, SuppressionRow.ONE)
          .map(Shape::table)
          .map(table -> "DELETE FROM " + table + " WHERE " + SuppressionRow.ALL.keyMatches())
          .toList();

  private final Logged consents;
  private final Bulk upsertPreferences;
  private final Bulk upsertForAll;
  private final Bulk upsertForOne;

  ContactTables(Dialect dialect) {
    consents = dialect.upsertAndLog(ConsentRow.SHAPE, ConsentRow.ENTRY);
    upsertPreferences = dialect.upsert(PreferenceRow.SHAPE);
    upsertForAll = dialect.upsert(SuppressionRow.ALL);
    upsertForOne = dialect.upsert(SuppressionRow.ONE);
  }

  /** Writes what people said; the last word of a scope counts. */
  void record(Handle handle, Collection<Consent> said) {
    Bulk.writeAll(handle, consents.fill(last(said, ConsentRow::scope), said, ConsentRow::bind));
  }

  /** Writes what people want; the last one of a person or an address counts. */
  void prefer(Handle handle, Collection<Preferences> preferences) {
    upsertPreferences.write(handle, last(preferences, Preferences::of), PreferenceRow::bind);
  }

  /** Suppressions to be written; the last one of an address, a reason and a sender counts. */
  List<Filled> suppressions(Collection<Suppression> suppressions) {
    Collection<Suppression> last = last(suppressions, SuppressionRow::scope);
    return List.of(
        upsertForAll.fill(
            last.stream().filter(one -> one.sender().isEmpty()).toList(), SuppressionRow::bind),
        upsertForOne.fill(
            last.stream().filter(one -> one.sender().isPresent()).toList(), SuppressionRow::bind));
  }

  void lift(Handle handle, String tenant, Address address, SuppressionReason reason) {
    for (String sql : LIFT) {
      handle
          .createUpdate(sql)
          .bind("address", Bind.text(address.identity()))
          .bind("address_kind", Bind.text(address.kind().value()))
          .bind("tenant", Bind.text(tenant))
          .bind("reason", Bind.text(Names.of(reason)))
          .execute();
    }
  }

  /** What is known of these people and addresses. */
  Known read(Handle handle, Collection<Addressee> of) {
    Known known = Known.nothing();
    try (Query query = handle.createQuery(READ)) {
      query
          .bind("recipients", Bind.texts(parts(of.stream(), Addressee::recipientId)))
          .bind("addresses", Bind.texts(parts(of.stream(), to -> to.address().identity())))
          .bind("subjects", Bind.texts(parts(Contacts.keys(of), CapKey::subject)))
          .bind("tenants", Bind.texts(parts(of.stream(), Addressee::tenant)))
          .map((columns, context) -> known.add(new Row(columns)))
          .forEach(added -> {});
    }
    return known;
  }

  /** All that a person said, in the order in which it was written. */
  static List<ConsentEntry> history(Handle handle, String tenant, String recipientId) {
    try (Query query = handle.createQuery(HISTORY)) {
      return query
          .bind("recipient", Bind.text(recipientId))
          .bind("tenant", Bind.text(tenant))
          .map((columns, context) -> ConsentRow.entry(new Row(columns)))
          .list();
    }
  }

  private static <T> Collection<T> last(Collection<T> all, Function<T, Object> key) {
    Map<Object, T> last = new LinkedHashMap<>();
    all.forEach(one -> last.put(key.apply(one), one));
    return last.values();
  }

  private static <T> List<String> parts(Stream<T> of, Function<T, String> part) {
    return of.map(part).distinct().sorted().toList();
  }
}
