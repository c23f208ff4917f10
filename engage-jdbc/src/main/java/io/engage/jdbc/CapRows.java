package io.engage.jdbc;

import io.engage.message.CapKey;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

/** Rows of caps, in and out of statements. */
final class CapRows {

  static final Shape SHAPE =
      Shape.of("engage_cap", "subject text, tenant text", "places text, soft_bounces number");

  static final String READ =
      "SELECT subject, tenant, places, soft_bounces FROM engage_cap"
          + " WHERE subject = ANY(:subjects) AND tenant = ANY(:tenants)";

  private CapRows() {}

  static Argument subjects(Set<CapKey> keys) {
    return Bind.texts(keys.stream().map(CapKey::subject).toList());
  }

  /** One for each key. */
  static Argument tenants(Set<CapKey> keys) {
    return Bind.texts(keys.stream().map(CapKey::tenant).toList());
  }

  /** Each tenant once. */
  static Argument distinctTenants(Set<CapKey> keys) {
    return Bind.texts(keys.stream().map(CapKey::tenant).distinct().toList());
  }

  static Map<CapKey, Places> read(Query query) {
    Map<CapKey, Places> found = new HashMap<>();
    query
        .map((columns, context) -> entry(new Row(columns)))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  static void fill(Values row, CapKey key, Places places) {
    row.text("subject", key.subject())
        .text("tenant", key.tenant())
        .text("places", places.format())
        .number("soft_bounces", places.softBounces());
  }

  private static Map.Entry<CapKey, Places> entry(Row row) throws SQLException {
    return Map.entry(
        new CapKey(row.text("tenant"), row.text("subject")),
        Places.parse(row.text("places"), row.number("soft_bounces")));
  }
}
