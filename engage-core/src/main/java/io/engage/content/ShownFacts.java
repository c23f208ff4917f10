package io.engage.content;

import io.engage.message.GivenFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts as one reader sees them. {@link #toString()} does not show them. */
public final class ShownFacts {

  private final FactSheet sheet;
  private final Language language;
  private final Reading reading;

  private ShownFacts(FactSheet sheet, Reading reading) {
    this.sheet = sheet;
    this.language = Language.of(reading.locale());
    this.reading = reading;
  }

  /** Each written as what it was given as. */
  public static ShownFacts of(GivenFacts given, Reading reading) {
    return new ShownFacts(FactSheet.read(given), reading);
  }

  static ShownFacts of(
      DeclaredFacts declared, StoredTypes stored, GivenFacts given, Reading reading) {
    return new ShownFacts(FactSheet.readDeclared(declared, stored, given), reading);
  }

  /**
   * Why these facts are not enough: {@code missing-fact: service} or {@code malformed-fact:
   * starts}.
   */
  public Optional<String> problem() {
    return sheet.problem();
  }

  /**
   * A fact as it is written.
   *
   * @param tag its name, with or without a form: {@code starts.relative}
   * @return empty when it is not known, has no such form, or is a flag
   */
  public Optional<String> text(String tag) {
    Use use = Use.of(tag);
    return sheet
        .find(use.name())
        .filter(value -> sheet.has(use) && !sheet.isFlag(use.name()))
        .map(value -> shown(value, use));
  }

  /** All of them in their usual form, by name; flags have no text. */
  public Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    sheet.all().forEach((name, value) -> texts.put(name, shown(value, new Use(name, ""))));
    texts.keySet().removeIf(sheet::isFlag);
    return texts;
  }

  /** Those whose section is shown: what is known, but no flag that is false and no empty list. */
  public Set<String> known() {
    return sheet.all().entrySet().stream()
        .filter(fact -> fact.getValue().isSo())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a text puts in, for the library. */
  Shown shown(Uses uses) {
    Filling filling = new Filling();
    for (Use use : uses.facts()) {
      FactValue value = sheet.all().get(use.name());
      if (value != null && value.isSo()) {
        filling.add(use.tag(), shown(value, use));
        if (use.form().isEmpty() && isList(value, uses.fields(use.name()))) {
          filling.add(use.name(), rows(value.rows(), uses.fields(use.name())));
        }
      }
    }
    return filling.shown();
  }

  /** A text that was written before it was stored stands for a list only where one is declared. */
  private static boolean isList(FactValue value, Set<Use> fields) {
    return value instanceof ListValue || (!fields.isEmpty() && !value.rows().isEmpty());
  }

  private List<Map<String, String>> rows(List<Map<String, FactValue>> rows, Set<Use> fields) {
    return rows.stream().map(row -> row(row, fields)).toList();
  }

  private Map<String, String> row(Map<String, FactValue> row, Set<Use> fields) {
    Map<String, String> shown = new HashMap<>();
    fields.forEach(use -> shown.put(use.tag(), field(row, use)));
    return shown;
  }

  /** A field that is absent is nothing, rather than the person's fact of the same name. */
  private String field(Map<String, FactValue> row, Use use) {
    FactValue value = row.get(use.name());
    return value != null && value.isSo() ? shown(value, use) : Filling.ABSENT;
  }

  private String shown(FactValue value, Use use) {
    return value.shown(use.form(), language, reading);
  }

  @Override
  public String toString() {
    return "ShownFacts[" + sheet.all().keySet() + "]";
  }
}
