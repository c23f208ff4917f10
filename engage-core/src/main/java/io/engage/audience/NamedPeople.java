package io.engage.audience;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pages of people whose ids are known: looked up instead of searched for. */
final class NamedPeople {

  private NamedPeople() {}

  static MemberPage page(
      SegmentSource source, Set<String> ids, String tenant, Optional<String> after, int size) {
    List<String> page = following(ids, after, size);
    if (page.isEmpty()) {
      return new MemberPage(List.of(), Optional.empty());
    }
    List<Member> members =
        source.findAll(tenant, page).stream().sorted(Comparator.comparing(Place::of)).toList();
    Optional<String> next =
        page.size() < size ? Optional.empty() : Optional.of(page.get(page.size() - 1));
    return new MemberPage(members, next);
  }

  /** The cursor is the last id that was looked up, found or not. */
  private static List<String> following(Collection<String> ids, Optional<String> after, int size) {
    return ids.stream()
        .filter(id -> id.compareTo(after.orElse("")) > 0)
        .sorted()
        .limit(size)
        .toList();
  }
}
