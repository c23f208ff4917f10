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

  /** The section in which a fact of the person's is known, and which is written once. */
  String guard(String name) {
    boolean isList = declared.type(name).filter(ListType.class::isInstance).isPresent();
    return isList ? name + "." + ListType.COUNT : name;
  }

  private static String sectionOf(String tag) {
    return "{{#" + tag + "}}…{{/" + tag + "}}";
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
        section(section, Use.of(section.tag()), scope);
      }
    }
  }

  private void section(Piece.Section section, Use use, Scope scope) {
    Optional<ListType> list = list(use, scope).filter(type -> use.form().isEmpty());
    Scope inside =
        list.map(type -> scope.inside(use.name(), type)).orElseGet(() -> scope.guarded(use.name()));
    read(section.pieces(), inside);
    if (list.isPresent() && !inside.speaksOfItem(section.pieces())) {
      problems.put(
          use.name(),
          "has a section that says nothing of an item and would be there for each; "
              + sectionOf(guard(use.name()))
              + " is there once");
    }
  }

  /** Which list of the person's this is. */
  private Optional<ListType> list(Use use, Scope scope) {
    return declared
        .type(use.name())
        .filter(type -> scope.field(use.name()).isEmpty() && type instanceof ListType)
        .map(type -> (ListType) type);
  }

  private void section(String tag, Scope scope) {
    Use use = Use.of(tag);
    boolean isCount = use.form().equals(ListType.COUNT) && list(use, scope).isPresent();
    if (!use.form().isEmpty() && !isCount) {
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
      String guard = scope.field(name).isEmpty() ? guard(name) : name;
      problems.put(name, "may be missing, so it stands only inside " + sectionOf(guard));
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

    boolean speaksOfItem(List<Piece> pieces) {
      return pieces.stream().anyMatch(this::speaksOfItem);
    }

    private boolean speaksOfItem(Piece piece) {
      if (piece instanceof Piece.Section section) {
        return isField(section.tag()) || speaksOfItem(section.pieces());
      } else if (piece instanceof Piece.Otherwise otherwise) {
        return isField(otherwise.tag()) || speaksOfItem(otherwise.pieces());
      }
      return piece instanceof Piece.Place place && isField(place.tag());
    }

    private boolean isField(String tag) {
      return field(Use.of(tag).name()).isPresent();
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
