package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.PageRequest;
import io.engage.audience.Place;
import io.engage.error.SettingsException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds SELECTs that would go round in circles or write to somebody twice. */
final class PageOrder {

  private PageOrder() {}

  static void check(PageRequest request, HostSelect page, List<Member> members) {
    Set<Place> seen = new HashSet<>();
    request.after().map(Place::at).ifPresent(seen::add);
    for (Member member : members) {
      if (member.occasion().isPresent() && !page.uses("after_occasion")) {
        throw new SettingsException(
            "segment.sql",
            "gives occasions, so it must use :after_occasion: WHERE (id, occasion) > (:after,"
                + " :after_occasion) ORDER BY id, occasion");
      }
      if (!seen.add(Place.of(member))) {
        throw new SettingsException("segment.sql", twice(member));
      }
    }
  }

  private static String twice(Member member) {
    return member.occasion().isEmpty()
        ? "recipient "
            + member.recipient().id()
            + " comes twice; give one row for each person, WHERE id > :after ORDER BY id"
        : "an occasion of recipient "
            + member.recipient().id()
            + " comes twice; give one row for each occasion";
  }
}
