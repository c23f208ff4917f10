package io.engage.content;

import io.engage.error.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts a text says it uses, in the order in which it names them. */
final class DeclaredFacts {

  static final DeclaredFacts NONE = new DeclaredFacts(Map.of());

  private final Map<String, DeclaredFact> facts;

  private DeclaredFacts(Map<String, DeclaredFact> facts) {
    this.facts = facts;
  }

  /** Reads {@code name?, starts: datetime, sessions: list(starts: datetime, topic?)}. */
  static DeclaredFacts parse(String path, String text, Problems problems) {
    Map<String, DeclaredFact> facts = new LinkedHashMap<>();
    for (String one : split(text)) {
      DeclaredFact.parse(path, one, problems)
          .filter(fact -> facts.put(fact.name(), fact) != null)
          .ifPresent(twice -> problems.add(path + "." + twice.name(), "is declared twice"));
    }
    return new DeclaredFacts(facts);
  }

  static DeclaredFacts of(List<DeclaredFact> facts) {
    Map<String, DeclaredFact> byName = new LinkedHashMap<>();
    facts.forEach(fact -> byName.put(fact.name(), fact));
    return new DeclaredFacts(byName);
  }

  /** The fields of a row, which holds no further lists. */
  static DeclaredFacts fields(String path, String text, Problems problems) {
    DeclaredFacts fields = parse(path, text, problems);
    problems.require(!fields.isEmpty(), path, "needs fields: list(day: date, topic)");
    fields.all().stream()
        .filter(field -> field.type().filter(ListType.class::isInstance).isPresent())
        .forEach(field -> problems.add(path + "." + field.name(), "is a list within a list"));
    return fields;
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  Set<String> names() {
    return facts.keySet();
  }

  Collection<DeclaredFact> all() {
    return facts.values();
  }

  Optional<DeclaredFact> find(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  Optional<FactType> type(String name) {
    return find(name).flatMap(DeclaredFact::type);
  }

  Set<String> required() {
    return facts.values().stream()
        .filter(fact -> !fact.isOptional())
        .map(DeclaredFact::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeclaredFacts that && facts.equals(that.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  /** As they are declared. */
  @Override
  public String toString() {
    return facts.values().stream().map(DeclaredFact::toString).collect(Collectors.joining(", "));
  }

  /** At commas, but not at those within brackets. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
