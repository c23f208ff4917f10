package io.engage.content;

import io.engage.error.Problems;
import io.engage.message.GivenFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that were given, as values: read as the text declares them, or else as they were given.
 */
final class FactSheet {

  private final Map<String, FactValue> values = new HashMap<>();
  private final Map<String, FactType> types = new HashMap<>();
  private Optional<String> problem = Optional.empty();

  private FactSheet() {}

  static FactSheet read(DeclaredFacts declared, GivenFacts given) {
    FactSheet sheet = new FactSheet();
    String stored = given.types().orElse("");
    DeclaredFacts types =
        stored.isEmpty() ? DeclaredFacts.NONE : DeclaredFacts.parse("", stored, new Problems());
    boolean written = given.types().isEmpty();
    given.values().entrySet().stream()
        .filter(fact -> !fact.getValue().isBlank())
        .forEach(
            fact -> {
              String name = fact.getKey();
              Optional<FactType> wanted = declared.type(name);
              FactType type = wanted.or(() -> types.type(name)).orElse(FactKind.TEXT);
              sheet.put(name, type, value(type, wanted.isPresent(), written, fact.getValue()));
            });
    sheet.problem = sheet.problem.or(() -> sheet.missing(declared));
    return sheet;
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
    return declared.all().stream()
        .filter(fact -> !fact.isOptional() && !values.containsKey(fact.name()))
        .findFirst()
        .map(fact -> "missing-fact: " + fact.name());
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
