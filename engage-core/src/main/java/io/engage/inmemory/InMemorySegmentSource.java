package io.engage.inmemory;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.PageRequest.ActivityRange;
import io.engage.audience.SegmentSource;
import io.engage.error.SettingsException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * People in a list. Immutable. The activity of a request is honoured; people without one are left
 * out when a request names a range.
 */
public final class InMemorySegmentSource implements SegmentSource {

  private final Map<String, NavigableMap<String, Member>> byTenant;

  private InMemorySegmentSource(Map<String, NavigableMap<String, Member>> byTenant) {
    this.byTenant = byTenant;
  }

  /**
   * A source of these people, of any tenants and in any order.
   *
   * @throws SettingsException when two members of one tenant have the same id
   */
  public static InMemorySegmentSource of(Collection<Member> members) {
    Map<String, NavigableMap<String, Member>> byTenant = new HashMap<>();
    for (Member member : members) {
      String tenant = member.recipient().tenant();
      String id = member.recipient().id();
      Member before = byTenant.computeIfAbsent(tenant, t -> new TreeMap<>()).put(id, member);
      if (before != null) {
        throw new SettingsException(
            "members", tenant + "/" + id + " is listed twice; list every person once");
      }
    }
    return new InMemorySegmentSource(byTenant);
  }

  @Override
  public MemberPage read(PageRequest request) {
    List<Member> found =
        following(request).values().stream()
            .filter(member -> isWanted(member, request.activity()))
            .limit(request.size() + 1L)
            .toList();
    if (found.size() <= request.size()) {
      return new MemberPage(found, Optional.empty());
    }
    List<Member> page = found.subList(0, request.size());
    return new MemberPage(page, Optional.of(page.get(page.size() - 1).recipient().id()));
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    return Optional.ofNullable(people(tenant).get(recipientId));
  }

  private NavigableMap<String, Member> people(String tenant) {
    return byTenant.getOrDefault(tenant, new TreeMap<>());
  }

  private NavigableMap<String, Member> following(PageRequest request) {
    NavigableMap<String, Member> all = people(request.tenant());
    return request.after().map(cursor -> all.tailMap(cursor, false)).orElse(all);
  }

  private static boolean isWanted(Member member, Optional<ActivityRange> range) {
    return range.map(wanted -> isInside(member, wanted)).orElse(true);
  }

  private static boolean isInside(Member member, ActivityRange range) {
    Optional<Instant> last = member.lastActivity();
    return last.isPresent()
        && !last.get().isBefore(range.from())
        && last.get().isBefore(range.until());
  }
}
