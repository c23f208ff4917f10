package io.engage.inmemory;

import java.util.Map;
import java.util.Optional;

/** A map of immutable rows whose changes the journal can take back. */
final class Table<K, V, M extends Map<K, V>> {

  private final Journal journal;
  private final M rows;

  Table(Journal journal, M empty) {
    this.journal = journal;
    rows = empty;
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  void put(K key, V value) {
    restoreOnFailure(key);
    rows.put(key, value);
  }

  void remove(K key) {
    restoreOnFailure(key);
    rows.remove(key);
  }

  /** To read from. */
  M rows() {
    return rows;
  }

  private void restoreOnFailure(K key) {
    V before = rows.get(key);
    journal.onFailure(
        () -> {
          if (before == null) {
            rows.remove(key);
          } else {
            rows.put(key, before);
          }
        });
  }
}
