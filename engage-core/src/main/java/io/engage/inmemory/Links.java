package io.engage.inmemory;

import io.engage.link.ShortLink;
import io.engage.message.LinkKind;
import io.engage.store.LinkUse;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which links were used, and what short ones stand for. */
final class Links {

  private final Table<Name, LinkUse, Map<Name, LinkUse>> uses;
  private final Table<String, ShortLink, Map<String, ShortLink>> shortened;

  Links(Journal journal) {
    uses = new Table<>(journal, new HashMap<>());
    shortened = new Table<>(journal, new HashMap<>());
  }

  boolean use(LinkUse use) {
    Name name = new Name(use.tenant(), use.kind(), use.linkId());
    boolean first = uses.get(name).isEmpty();
    if (first) {
      uses.put(name, use);
    }
    return first;
  }

  boolean isUsed(String tenant, LinkKind kind, String linkId) {
    return uses.get(new Name(tenant, kind, linkId)).isPresent();
  }

  void keep(ShortLink link) {
    shortened.put(link.digest(), link);
  }

  Optional<ShortLink> find(String digest) {
    return shortened.get(digest);
  }

  int forget(Instant before, int most) {
    return forget(uses, LinkUse::expiresAt, before, most)
        + forget(shortened, link -> link.target().claims().expiresAt(), before, most);
  }

  private static <K, V> int forget(
      Table<K, V, Map<K, V>> table, Function<V, Instant> end, Instant before, int most) {
    List<K> over =
        table.rows().entrySet().stream()
            .filter(row -> end.apply(row.getValue()).isBefore(before))
            .sorted(Comparator.comparing(row -> end.apply(row.getValue())))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    over.forEach(table::remove);
    return over.size();
  }

  private record Name(String tenant, LinkKind kind, String linkId) {}
}
