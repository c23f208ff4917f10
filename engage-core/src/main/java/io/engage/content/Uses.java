package io.engage.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a text needs to know: of the person, and of each row of its lists. */
final class Uses {

  private final Set<Use> facts = new LinkedHashSet<>();
  private final Map<String, Set<Use>> rows = new LinkedHashMap<>();

  void addFact(Use use) {
    facts.add(use);
  }

  void addField(String list, Use use) {
    rows.computeIfAbsent(list, name -> new LinkedHashSet<>()).add(use);
  }

  Set<Use> facts() {
    return facts;
  }

  Set<Use> fields(String list) {
    return rows.getOrDefault(list, Set.of());
  }
}
