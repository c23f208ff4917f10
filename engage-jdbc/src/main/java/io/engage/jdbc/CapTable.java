package io.engage.jdbc;

import io.engage.message.CapKey;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** The places taken under the caps. Whoever holds a row comes before or after everybody else. */
final class CapTable {

  private static final Shape SHAPE =
      new Shape("engage_cap", List.of("subject", "tenant"), List.of("places"));

  private static final String READ =
      "SELECT subject, tenant, places FROM engage_cap"
          + " WHERE subject = ANY(:subjects) AND tenant = ANY(:tenants)";

  private static final String LOCK = READ + " ORDER BY subject, tenant FOR UPDATE";

  private static final String WRITE =
      "UPDATE engage_cap SET places = :places WHERE subject = :subject AND tenant = :tenant";

  private final String insertIfAbsent;

  CapTable(Dialect dialect) {
    insertIfAbsent = dialect.insertIfAbsent(SHAPE);
  }

  /** Locks the rows of these keys in one order for all, and makes those that are missing. */
  Map<CapKey, Places> lock(Handle handle, Collection<CapKey> keys) {
    Set<CapKey> sorted = new TreeSet<>(keys);
    Batches.write(
        handle, insertIfAbsent, sorted, (row, key) -> bind(row, key).bind("places", Bind.text("")));
    return read(handle, LOCK, sorted);
  }

  /** What the rows of these keys hold at present; keys without a row are absent. */
  Map<CapKey, Places> read(Handle handle, Collection<CapKey> keys) {
    return read(handle, READ, new TreeSet<>(keys));
  }

  /** Writes the rows that changed. */
  void write(Handle handle, Map<CapKey, Places> locked) {
    List<Map.Entry<CapKey, Places>> changed =
        locked.entrySet().stream().filter(entry -> entry.getValue().isChanged()).toList();
    Batches.write(
        handle,
        WRITE,
        changed,
        (row, entry) ->
            bind(row, entry.getKey()).bind("places", Bind.text(entry.getValue().format())));
  }

  private static Map<CapKey, Places> read(Handle handle, String sql, Set<CapKey> keys) {
    Map<CapKey, Places> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    try (Query query = handle.createQuery(sql)) {
      query
          .bind("subjects", Bind.texts(keys.stream().map(CapKey::subject).toList()))
          .bind("tenants", Bind.texts(keys.stream().map(CapKey::tenant).distinct().toList()))
          .map((columns, context) -> entry(new Row(columns)))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  private static Map.Entry<CapKey, Places> entry(Row row) throws SQLException {
    return Map.entry(
        new CapKey(row.text("tenant"), row.text("subject")), Places.parse(row.text("places")));
  }

  private static SqlStatement<?> bind(SqlStatement<?> row, CapKey key) {
    return row.bind("subject", Bind.text(key.subject())).bind("tenant", Bind.text(key.tenant()));
  }
}
