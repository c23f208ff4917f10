package io.engage.inmemory;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Occasion;
import io.engage.audience.PageRequest;
import io.engage.audience.PageRequest.ActivityRange;
import io.engage.audience.Place;
import io.engage.audience.SegmentSource;
import io.engage.error.SettingsException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * People in a list. Immutable. The ranges of a request are honoured; people without an activity, or
 * an occasion, are left out when a request names a range of it.
 */
public final class InMemorySegmentSource implements SegmentSource {

  private final Map<String, NavigableMap<Place, Member>> byTenant;

  private InMemorySegmentSource(Map<String, NavigableMap<Place, Member>> byTenant) {
    this.byTenant = byTenant;
  }

  /**
   * A source of these people, of any tenants and in any order.
   *
   * @throws SettingsException when two members of one tenant have the same id and occasion
   */
  public static InMemorySegmentSource of(Collection<Member> members) {
    Map<String, NavigableMap<Place, Member>> byTenant = new HashMap<>();
    for (Member member : members) {
      String tenant = member.recipient().tenant();
      Place place = Place.of(member);
      Member before = byTenant.computeIfAbsent(tenant, t -> new TreeMap<>()).put(place, member);
      if (before != null) {
        throw new SettingsException("members", twice(tenant, place));
      }
    }
    return new InMemorySegmentSource(byTenant);
  }

  @Override
  public MemberPage read(PageRequest request) {
    List<Member> found =
        people(request.tenant()).tailMap(request.place(), false).values().stream()
            .filter(member -> isWanted(member, request))
            .limit(request.size() + 1L)
            .toList();
    if (found.size() <= request.size()) {
      return new MemberPage(found, Optional.empty());
    }
    List<Member> page = found.subList(0, request.size());
    return new MemberPage(page, Optional.of(Place.of(page.get(page.size() - 1)).cursor()));
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    return everythingOf(tenant, recipientId).stream().findFirst();
  }

  @Override
  public List<Member> findAll(String tenant, Collection<String> recipientIds) {
    return new LinkedHashSet<>(recipientIds)
        .stream().flatMap(id -> everythingOf(tenant, id).stream()).toList();
  }

  /** In the order of the occasions. */
  private List<Member> everythingOf(String tenant, String recipientId) {
    return people(tenant).tailMap(new Place(recipientId, ""), true).entrySet().stream()
        .takeWhile(entry -> entry.getKey().recipientId().equals(recipientId))
        .map(Map.Entry::getValue)
        .toList();
  }

  private NavigableMap<Place, Member> people(String tenant) {
    return byTenant.getOrDefault(tenant, new TreeMap<>());
  }

  private static boolean isWanted(Member member, PageRequest request) {
    return isInside(member.lastActivity(), request.activity())
        && isInside(member.occasion().map(Occasion::starts), request.starts())
        && isInside(member.occasion().flatMap(Occasion::ends), request.ends());
  }

  private static boolean isInside(Optional<Instant> at, Optional<ActivityRange> range) {
    return range.isEmpty() || at.filter(range.get()::contains).isPresent();
  }

  private static String twice(String tenant, Place place) {
    return place.occasion().isEmpty()
        ? tenant + "/" + place.recipientId() + " is listed twice; list every person once"
        : tenant
            + "/"
            + place.recipientId()
            + " is listed twice about "
            + place.occasion()
            + "; list every occasion once";
  }
}
