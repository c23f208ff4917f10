package io.engage.jdbc;

import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Which message has which idempotency key. */
final class KeyTable {

  private static final Shape SHAPE =
      Shape.of(
          "engage_idempotency",
          "idempotency_key text, tenant text",
          "message_id id, fingerprint text, created_at instant");

  private static final String OWNERS =
      "SELECT idempotency_key, tenant, message_id, fingerprint FROM engage_idempotency"
          + " WHERE idempotency_key = ANY(:keys) AND tenant = ANY(:tenants)";

  private final Bulk insertIfAbsent;
  private final Bulk delete;

  KeyTable(Dialect dialect) {
    insertIfAbsent = dialect.insertIfAbsent(SHAPE);
    delete = dialect.delete(SHAPE);
  }

  /** Takes the keys that are free, in one order for all; the owner of every key after that. */
  Map<Key, Owner> take(Handle handle, Collection<Message> messages, Instant now) {
    List<Message> sorted = messages.stream().sorted(Comparator.comparing(Key::of)).toList();
    int taken = insertIfAbsent.write(handle, sorted, (row, message) -> bind(row, message, now));
    return taken == sorted.size()
        ? sorted.stream().collect(Collectors.toMap(Key::of, Owner::of))
        : owners(handle, sorted.stream().map(Key::of).toList());
  }

  /** Frees keys that were taken in this transaction. */
  void giveBack(Handle handle, Collection<Message> messages) {
    delete.write(handle, messages, (row, message) -> bind(row, message));
  }

  Set<IdempotencyKey> taken(Handle handle, String tenant, Collection<IdempotencyKey> asked) {
    List<Key> keys = asked.stream().map(key -> new Key(tenant, key.value())).toList();
    return owners(handle, keys).keySet().stream()
        .map(key -> new IdempotencyKey(key.value()))
        .collect(Collectors.toSet());
  }

  private static Map<Key, Owner> owners(Handle handle, List<Key> keys) {
    Map<Key, Owner> owners = new HashMap<>();
    if (keys.isEmpty()) {
      return owners;
    }
    try (Query query = handle.createQuery(OWNERS)) {
      query
          .bind("keys", Bind.texts(keys.stream().map(Key::value).distinct().toList()))
          .bind("tenants", Bind.texts(keys.stream().map(Key::tenant).distinct().toList()))
          .map(
              (columns, context) ->
                  Map.entry(Key.read(new Row(columns)), Owner.read(new Row(columns))))
          .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
    }
    return owners;
  }

  private static Values bind(Values row, Message message) {
    return row.text("idempotency_key", message.key().value()).text("tenant", message.to().tenant());
  }

  private static void bind(Values row, Message message, Instant now) {
    bind(row, message)
        .id("message_id", message.id().value())
        .text("fingerprint", message.fingerprint())
        .instant("created_at", now);
  }

  /** A key of one tenant. */
  record Key(String tenant, String value) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::value).thenComparing(Key::tenant);

    static Key of(Message message) {
      return new Key(message.to().tenant(), message.key().value());
    }

    static Key read(Row row) throws SQLException {
      return new Key(row.text("tenant"), row.text("idempotency_key"));
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** The message that has a key, and its fingerprint when it was planned. */
  record Owner(UUID message, String fingerprint) {

    static Owner of(Message message) {
      return new Owner(message.id().value(), message.fingerprint());
    }

    static Owner read(Row row) throws SQLException {
      return new Owner(row.id("message_id"), row.text("fingerprint"));
    }
  }
}
