package io.engage.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a text uses, and says where that is not what it declares. */
final class TagCheck {

  private final DeclaredFacts declared;
  private final Uses uses = new Uses();
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Set<String> unguarded = new LinkedHashSet<>();

  TagCheck(DeclaredFacts declared) {
    this.declared = declared;
  }

  TagCheck read(MustacheText text) {
    read(text.pieces(), new Scope(Optional.empty(), Set.of()));
    return this;
  }

  /** Everything that is used. */
  Uses uses() {
    return uses;
  }

  /** What is wrong, by the name of the fact. */
  Map<String, String> problems() {
    return problems;
  }

  /** The facts of the person that may be missing and stand outside a section of theirs. */
  Set<String> unguarded() {
    return unguarded;
  }

  private void read(List<Piece> pieces, Scope scope) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Place place) {
        value(Use.of(place.tag()), scope);
      } else if (piece instanceof Piece.Otherwise otherwise) {
        section(otherwise.tag(), scope);
        read(otherwise.pieces(), scope);
      } else if (piece instanceof Piece.Section section) {
        section(section.tag(), scope);
        read(section.pieces(), within(section.tag(), scope));
      }
    }
  }

  private Scope within(String name, Scope scope) {
    return declared
        .type(name)
        .filter(type -> scope.field(name).isEmpty() && type instanceof ListType)
        .map(type -> scope.inside(name, (ListType) type))
        .orElseGet(() -> scope.guarded(name));
  }

  private void section(String tag, Scope scope) {
    Use use = Use.of(tag);
    if (!use.form().isEmpty()) {
      problems.put(use.name(), "opens a section, so it takes no form: {{#" + use.name() + "}}");
    }
    find(use, scope);
  }

  private void value(Use use, Scope scope) {
    Optional<DeclaredFact> fact = find(use, scope);
    if (fact.isEmpty()) {
      return;
    }
    Optional<FactType> type = fact.get().type();
    checkForm(use, type);
    if (type.filter(FactKind.FLAG::equals).isPresent()) {
      problems.put(use.name(), "is a flag, which opens sections and has no text");
    }
    if (fact.get().isOptional() && !scope.guards().contains(scope.guard(use.name()))) {
      String name = use.name();
      problems.put(
          name, "may be missing, so it stands only inside {{#" + name + "}}…{{/" + name + "}}");
      if (scope.field(name).isEmpty()) {
        unguarded.add(name);
      }
    }
  }

  private Optional<DeclaredFact> find(Use use, Scope scope) {
    Optional<DeclaredFact> field = scope.field(use.name());
    if (field.isPresent()) {
      uses.addField(scope.list().orElseThrow().name(), use);
      return field;
    }
    Optional<DeclaredFact> fact = declared.find(use.name());
    if (fact.isPresent()) {
      uses.addFact(use);
    } else {
      problems.put(use.name(), "is used but not declared; add it to the line \"facts:\"");
    }
    return fact;
  }

  private void checkForm(Use use, Optional<FactType> type) {
    if (use.form().isEmpty()) {
      return;
    }
    if (type.isEmpty()) {
      problems.put(
          use.name(),
          "has a form, so its type is needed: \"facts: " + use.name() + ": datetime\", for one");
    } else if (!type.get().forms().contains(use.form())) {
      problems.put(
          use.name(),
          "is a "
              + type.get()
              + ", which has no form ."
              + use.form()
              + " but "
              + type.get().forms());
    }
  }

  /** A list that a section runs over. */
  private record Over(String name, ListType type) {}

  /**
   * Where a tag stands.
   *
   * @param list in the section of which list
   * @param guards in the sections of which facts
   */
  private record Scope(Optional<Over> list, Set<String> guards) {

    Scope inside(String name, ListType type) {
      return new Scope(Optional.of(new Over(name, type)), guarded(name).guards());
    }

    Scope guarded(String name) {
      Set<String> more = new LinkedHashSet<>(guards);
      more.add(guard(name));
      return new Scope(list, more);
    }

    String guard(String name) {
      return field(name).isPresent() ? list.orElseThrow().name() + "." + name : name;
    }

    Optional<DeclaredFact> field(String name) {
      if (list.isPresent() && name.equals(ListType.ITEM) && !list.get().type().isOfRows()) {
        return Optional.of(new DeclaredFact(name, false, Optional.of(list.get().type().item())));
      }
      return list.flatMap(over -> over.type().fields().find(name));
    }
  }
}
