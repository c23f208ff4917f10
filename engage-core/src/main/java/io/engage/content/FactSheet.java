package io.engage.content;

import io.engage.message.GivenFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that were given, as values: read as the text declares them, or else as they were given.
 */
final class FactSheet {

  private final Map<String, FactValue> values = new HashMap<>();
  private final Map<String, FactType> types = new HashMap<>();
  private Optional<String> problem = Optional.empty();

  private FactSheet() {}

  /** All that was given. */
  static FactSheet read(GivenFacts given) {
    return read(DeclaredFacts.NONE, new StoredTypes(), given, given.values().keySet());
  }

  /** What is declared alone; the rest is never looked at. */
  static FactSheet readDeclared(DeclaredFacts declared, StoredTypes stored, GivenFacts given) {
    return read(declared, stored, given, declared.names());
  }

  private static FactSheet read(
      DeclaredFacts declared, StoredTypes stored, GivenFacts given, Set<String> names) {
    FactSheet sheet = new FactSheet();
    for (String name : names) {
      String neutral = given.values().get(name);
      if (neutral != null && !neutral.isBlank()) {
        Optional<FactType> wanted = declared.type(name);
        FactType type = wanted.orElseGet(() -> stored(name, stored, given));
        sheet.put(name, type, value(type, wanted.isPresent(), given.types().isEmpty(), neutral));
      }
    }
    sheet.problem = sheet.problem.or(() -> sheet.missing(declared));
    return sheet;
  }

  /** What a fact was given as; most are texts, which the types leave out. */
  private static FactType stored(String name, StoredTypes stored, GivenFacts given) {
    String types = given.types().orElse("");
    return types.contains(name) ? stored.of(types).type(name).orElse(FactKind.TEXT) : FactKind.TEXT;
  }

  /** Why a person with these facts gets no words of this text, if so. */
  Optional<String> problem() {
    return problem;
  }

  Optional<FactValue> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether a fact is known and can be written in a form. */
  boolean has(Use use) {
    FactType type = types.get(use.name());
    return type != null && (use.form().isEmpty() || type.forms().contains(use.form()));
  }

  boolean isFlag(String name) {
    return FactKind.FLAG.equals(types.get(name));
  }

  Map<String, FactValue> all() {
    return values;
  }

  private void put(String name, FactType type, Optional<FactValue> value) {
    if (value.isEmpty()) {
      problem = Optional.of("malformed-fact: " + name);
    } else {
      values.put(name, value.get());
      types.put(name, type);
    }
  }

  /** What is not declared need not be what it was given as. */
  private static Optional<FactValue> value(
      FactType type, boolean isDeclared, boolean isWritten, String neutral) {
    if (isWritten) {
      return Optional.of(new AsWritten(neutral));
    }
    Optional<FactValue> value = type.read(neutral);
    return isDeclared ? value : value.or(() -> FactKind.TEXT.read(neutral));
  }

  private Optional<String> missing(DeclaredFacts declared) {
    for (DeclaredFact fact : declared.all()) {
      if (!fact.isOptional() && !values.containsKey(fact.name())) {
        return Optional.of("missing-fact: " + fact.name());
      }
    }
    return Optional.empty();
  }

  /** Written for its reader before it was stored: it has one form. */
  private record AsWritten(String text) implements FactValue {

    @Override
    public String shown(String form, Language language, Reading reading) {
      return text;
    }

    @Override
    public boolean isSo() {
      return !text.equals("false");
    }

    @Override
    public List<Map<String, FactValue>> rows() {
      return List.of(Map.of(ListType.ITEM, this));
    }
  }
}
