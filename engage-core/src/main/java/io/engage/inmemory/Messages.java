package io.engage.inmemory;

import io.engage.message.Addressee;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Priority;
import io.engage.store.Claim;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All messages by id, the keys they took, and the open ones in the order of the queue. */
final class Messages {

  private final Table<MessageId, Row, NavigableMap<MessageId, Row>> rows;
  private final Table<Key, Owner, Map<Key, Owner>> keys;
  private final Table<Place, MessageId, NavigableMap<Place, MessageId>> queue;
  private final Ahead ahead;

  Messages(Journal journal) {
    rows = new Table<>(journal, new TreeMap<>());
    keys = new Table<>(journal, new HashMap<>());
    queue = new Table<>(journal, new TreeMap<>());
    ahead = new Ahead(journal);
  }

  Optional<Row> find(MessageId id) {
    return rows.get(id);
  }

  /** The message, if this claim of it still stands. */
  Optional<Row> held(Claim claim) {
    return find(claim.id()).filter(row -> row.stands(claim));
  }

  Stream<Row> all() {
    return rows.rows().values().stream();
  }

  Stream<Row> after(MessageId id) {
    return rows.rows().tailMap(id, false).values().stream();
  }

  /** Everything that is open, by priority and then by due time. */
  Stream<Row> open() {
    return queue.rows().values().stream().flatMap(id -> find(id).stream());
  }

  /** Others leave room for it until it ends. */
  void countAhead(Message message) {
    ahead.add(message);
  }

  /** Open messages to the person or the address for which others leave room. */
  Stream<Row> ahead(Addressee to) {
    return ahead.of(to).stream().flatMap(id -> find(id).stream());
  }

  Optional<Owner> owner(String tenant, IdempotencyKey key) {
    return keys.get(new Key(tenant, key));
  }

  Set<IdempotencyKey> taken(String tenant, Collection<IdempotencyKey> asked) {
    return asked.stream()
        .filter(key -> owner(tenant, key).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  void takeKey(Message message) {
    keys.put(
        new Key(message.to().tenant(), message.key()),
        new Owner(message.id(), message.fingerprint()));
  }

  void put(Row row) {
    find(row.id()).ifPresent(before -> queue.remove(Place.of(before)));
    rows.put(row.id(), row);
    if (row.state().isOpen()) {
      queue.put(Place.of(row), row.id());
    } else {
      ahead.forget(row.message());
    }
  }

  /** The message that has a key, and its fingerprint when it was planned. */
  record Owner(MessageId message, String fingerprint) {}

  private record Key(String tenant, IdempotencyKey key) {}

  private record Place(Priority priority, Instant due, MessageId id) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::priority).thenComparing(Place::due).thenComparing(Place::id);

    static Place of(Row row) {
      return new Place(row.message().timing().priority(), row.progress().due(), row.id());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }
}
