package io.engage.inmemory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Several values under one key, each under a name of its own. */
final class Shelf<K, N, V> {

  private final Table<K, Map<N, V>, Map<K, Map<N, V>>> table;

  Shelf(Journal journal) {
    table = new Table<>(journal, new HashMap<>());
  }

  List<V> all(K key) {
    return List.copyOf(named(key).values());
  }

  Map<N, V> named(K key) {
    return table.get(key).orElse(Map.of());
  }

  void put(K key, N name, V value) {
    change(key, values -> values.put(name, value));
  }

  void remove(K key, N name) {
    change(key, values -> values.remove(name));
  }

  /** Works on a copy, so that what was read before stays as it was. */
  void change(K key, Consumer<Map<N, V>> change) {
    Map<N, V> copy = new LinkedHashMap<>(named(key));
    change.accept(copy);
    if (copy.isEmpty()) {
      table.remove(key);
    } else {
      table.put(key, copy);
    }
  }
}
