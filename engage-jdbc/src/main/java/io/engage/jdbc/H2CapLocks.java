package io.engage.jdbc;

import io.engage.message.CapKey;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Makes what is missing, then locks it all. */
final class H2CapLocks implements CapLocks {

  private static final String LOCK = CapRows.READ + " ORDER BY subject, tenant FOR UPDATE";

  private final Bulk insertIfAbsent;

  H2CapLocks(Bulk insertIfAbsent) {
    this.insertIfAbsent = insertIfAbsent;
  }

  @Override
  public Map<CapKey, Places> lock(Handle handle, Set<CapKey> all, Set<CapKey> needed) {
    insertIfAbsent.write(handle, needed, (row, key) -> CapRows.fill(row, key, Places.none()));
    try (Query query = handle.createQuery(LOCK)) {
      return CapRows.read(
          query
              .bind("subjects", CapRows.subjects(all))
              .bind("tenants", CapRows.distinctTenants(all)));
    }
  }
}
