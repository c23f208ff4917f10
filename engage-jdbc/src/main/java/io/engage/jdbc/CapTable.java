package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.CapKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The places taken under the caps. Whoever holds a row comes before or after everybody else. */
final class CapTable {

  private final CapLocks locks;
  private final Bulk update;

  CapTable(Dialect dialect, CapLocks locks) {
    this.locks = locks;
    update = dialect.update(CapRows.SHAPE);
  }

  /** Locks the rows of these keys in one order for all, and makes those that are missing. */
  Map<CapKey, Places> lock(Handle handle, Collection<CapKey> keys) {
    return lock(handle, List.of(), keys);
  }

  /**
   * Locks rows in one order for all.
   *
   * @param existing rows that are left out where they are missing
   * @param needed rows that are made where they are missing
   */
  Map<CapKey, Places> lock(Handle handle, Collection<CapKey> existing, Collection<CapKey> needed) {
    Set<CapKey> all = new TreeSet<>(existing);
    all.addAll(needed);
    return locks.lock(handle, all, new TreeSet<>(needed));
  }

  /** What the rows of these keys hold at present; keys without a row are absent. */
  Map<CapKey, Places> read(Handle handle, Collection<CapKey> keys) {
    Set<CapKey> sorted = new TreeSet<>(keys);
    try (Query query = handle.createQuery(CapRows.READ)) {
      return CapRows.read(
          query
              .bind("subjects", CapRows.subjects(sorted))
              .bind("tenants", CapRows.distinctTenants(sorted)));
    }
  }

  /** What is to be written of locked rows. */
  Filled changes(Map<CapKey, Places> locked) {
    List<Map.Entry<CapKey, Places>> changed =
        locked.entrySet().stream().filter(entry -> entry.getValue().isChanged()).toList();
    return update.fill(
        changed, (row, entry) -> CapRows.fill(row, entry.getKey(), entry.getValue()));
  }
}
