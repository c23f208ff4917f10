package io.engage.jdbc;

import io.engage.message.CapKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Makes what is missing, locks it all and has the rest of the transaction look rows up by their
 * indexes, in one statement.
 */
final class PostgresCapLocks implements CapLocks {

  /**
   * The rows are looked up one by one, which keeps their order and needs no settings yet. A row
   * that somebody else makes at this moment is in neither half, but it is locked in its turn: a
   * conflict locks the row although it updates none. Were it locked by the next statement, after
   * rows that come behind it, two of these would wait for each other.
   */
  private static final String LOCK =
      """
      WITH indexes AS MATERIALIZED (%s),
      made AS (
        INSERT INTO engage_cap (subject, tenant, places)
        SELECT subject, tenant, ''
        FROM unnest(CAST(:new_subjects AS varchar[]), CAST(:new_tenants AS varchar[]))
          AS key (subject, tenant)
        ON CONFLICT (subject, tenant) DO UPDATE SET places = engage_cap.places WHERE FALSE
        RETURNING subject, tenant, places, soft_bounces)
      SELECT subject, tenant, places, soft_bounces, (SELECT settings FROM indexes) FROM made
      UNION ALL
      SELECT held.subject, held.tenant, held.places, held.soft_bounces,
        (SELECT settings FROM indexes)
      FROM unnest(CAST(:subjects AS varchar[]), CAST(:tenants AS varchar[]))
        AS key (subject, tenant)
      CROSS JOIN LATERAL (
        SELECT subject, tenant, places, soft_bounces FROM engage_cap
        WHERE subject = key.subject AND tenant = key.tenant
        FOR UPDATE) AS held""";

  private final String lock;

  /**
   * Locks.
   *
   * @param settings a query that has the rest of the transaction use indexes, or leaves it alone
   */
  PostgresCapLocks(String settings) {
    lock = LOCK.formatted(settings);
  }

  /** Where some are made, all are, since what is made is locked before the rest. */
  @Override
  public Map<CapKey, Places> lock(Handle handle, Set<CapKey> all, Set<CapKey> needed) {
    Map<CapKey, Places> found = once(handle, all, needed.isEmpty() ? needed : all);
    Set<CapKey> missing = new TreeSet<>(needed);
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      found.putAll(lock(handle, missing, missing));
    }
    return found;
  }

  private Map<CapKey, Places> once(Handle handle, Set<CapKey> all, Set<CapKey> needed) {
    try (Query query = handle.createQuery(lock)) {
      return CapRows.read(
          query
              .bind("new_subjects", CapRows.subjects(needed))
              .bind("new_tenants", CapRows.tenants(needed))
              .bind("subjects", CapRows.subjects(all))
              .bind("tenants", CapRows.tenants(all)));
    }
  }
}
