package io.engage.jdbc;

import io.engage.store.Grant;
import io.engage.store.Quota;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** When the permits of each quota will all be back. */
final class PermitTable {

  private static final Shape SHAPE = Shape.of("engage_permit", "name text", "whole_at instant");

  private final Bulk insertIfAbsent;
  private final Bulk update;
  private final String lock;

  PermitTable(Dialect dialect) {
    insertIfAbsent = dialect.insertIfAbsent(SHAPE);
    update = dialect.update(SHAPE);
    lock =
        "SELECT name, whole_at, "
            + dialect.present()
            + " AS present, "
            + dialect.letsGo()
            + " AS settings FROM engage_permit WHERE name = ANY(:names) ORDER BY name FOR UPDATE";
  }

  Map<Quota, Grant> take(Handle handle, Map<Quota, Integer> wanted) {
    List<String> names = wanted.keySet().stream().map(Quota::name).distinct().sorted().toList();
    if (names.isEmpty()) {
      return Map.of();
    }
    insertIfAbsent.write(
        handle, names, (row, name) -> row.text("name", name).instant("whole_at", Instant.EPOCH));
    Map<String, Purse> purses = lock(handle, names);
    Map<Quota, Grant> grants = new HashMap<>();
    wanted.forEach(
        (quota, permits) -> {
          Purse purse = Objects.requireNonNull(purses.get(quota.name()));
          grants.put(quota, purse.take(quota, permits));
        });
    update.write(handle, purses.values(), (row, purse) -> purse.bind(row));
    return grants;
  }

  void giveBack(Handle handle, Map<Quota, Integer> unused) {
    List<String> names = unused.keySet().stream().map(Quota::name).distinct().sorted().toList();
    Map<String, Purse> purses = lock(handle, names);
    unused.forEach(
        (quota, permits) ->
            Optional.ofNullable(purses.get(quota.name()))
                .ifPresent(purse -> purse.giveBack(quota, permits)));
    update.write(handle, purses.values(), (row, purse) -> purse.bind(row));
  }

  private Map<String, Purse> lock(Handle handle, List<String> names) {
    try (Query query = handle.createQuery(lock)) {
      return query
          .bind("names", Bind.texts(names))
          .map((columns, context) -> Purse.read(new Row(columns)))
          .stream()
          .collect(Collectors.toMap(Purse::name, purse -> purse));
    }
  }
}
