package io.engage.link;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was made of each key of a ring for one purpose. */
final class LinkRing<T> {

  private final Map<String, Place<T>> byId = new HashMap<>();
  private final List<Place<T>> latestFirst;

  LinkRing(LinkKeys keys, Function<LinkKey, T> maker) {
    latestFirst =
        keys.entries().stream()
            .sorted(Comparator.comparing(LinkKeys.Entry::signsFrom).reversed())
            .map(entry -> new Place<>(entry, maker.apply(entry.key())))
            .toList();
    latestFirst.forEach(place -> byId.put(place.entry().key().id(), place));
  }

  /** Of the key that signs. */
  T signing(Instant now) {
    for (Place<T> place : latestFirst) {
      if (!place.entry().signsFrom().isAfter(now)) {
        return place.made();
      }
    }
    throw new IllegalStateException("a ring has a key that always signs");
  }

  /** By the {@code kid} of a token. */
  Optional<Place<T>> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * A place in the ring.
   *
   * @param entry the key and its time
   * @param made what was made of it
   */
  record Place<T>(LinkKeys.Entry entry, T made) {}
}
