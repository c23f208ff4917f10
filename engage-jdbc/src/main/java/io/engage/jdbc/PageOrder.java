package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.PageRequest;
import io.engage.error.SettingsException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds SELECTs that would go round in circles or write to somebody twice. */
final class PageOrder {

  private PageOrder() {}

  static void check(PageRequest request, List<Member> members) {
    Set<String> seen = new HashSet<>();
    request.after().ifPresent(seen::add);
    for (Member member : members) {
      if (!seen.add(member.recipient().id())) {
        throw new SettingsException(
            "segment.sql",
            "recipient "
                + member.recipient().id()
                + " comes twice; give one row for each person, WHERE id > :after ORDER BY id");
      }
    }
  }
}
