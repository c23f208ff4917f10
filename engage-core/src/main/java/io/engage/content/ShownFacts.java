package io.engage.content;

import io.engage.message.GivenFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts as one reader sees them. {@link #toString()} does not show them. */
public final class ShownFacts {

  /** Shows nothing, and opens no section. */
  private static final String ABSENT = "";

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
    return of(DeclaredFacts.NONE, given, reading);
  }

  static ShownFacts of(DeclaredFacts declared, GivenFacts given, Reading reading) {
    FactSheet sheet =
        declared.isEmpty()
            ? FactSheet.read(declared, given)
            : FactSheet.readDeclared(declared, given);
    return new ShownFacts(sheet, reading);
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
   * @return empty when it is not known, or has no such form
   */
  public Optional<String> text(String tag) {
    Use use = Use.of(tag);
    return sheet.find(use.name()).filter(value -> sheet.has(use)).map(value -> shown(value, use));
  }

  /** All of them in their usual form, by name. */
  public Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    sheet.all().forEach((name, value) -> texts.put(name, shown(value, new Use(name, ""))));
    return texts;
  }

  /**
   * What a text puts in, for the library.
   *
   * @param put where every single text is noted that goes in, by tag
   */
  Shown shown(Uses uses, Map<String, String> put) {
    Map<String, Object> facts = new HashMap<>();
    for (Use use : uses.facts()) {
      FactValue value = sheet.all().get(use.name());
      if (value != null && value.isSo()) {
        facts.put(use.tag(), entry(use, value, uses.fields(use.name()), put));
      }
    }
    return new Shown(facts, Map.of());
  }

  private Object entry(Use use, FactValue value, Set<Use> fields, Map<String, String> put) {
    String text = shown(value, use);
    put.put(use.tag(), text);
    return use.form().isEmpty() && !value.rows().isEmpty()
        ? new Rows(rows(use.name(), value.rows(), fields, put), text)
        : text;
  }

  private List<Map<String, Object>> rows(
      String list, List<Map<String, FactValue>> rows, Set<Use> fields, Map<String, String> put) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Map<String, FactValue> row : rows) {
      Map<String, Object> one = new HashMap<>();
      fields.forEach(use -> one.put(use.tag(), field(row, use)));
      one.forEach(
          (tag, text) -> {
            if (!ABSENT.equals(text)) {
              put.put(list + "." + shown.size() + "." + tag, text.toString());
            }
          });
      shown.add(one);
    }
    return shown;
  }

  /** A field that is absent is nothing, rather than the person's fact of the same name. */
  private Object field(Map<String, FactValue> row, Use use) {
    FactValue value = row.get(use.name());
    return value != null && value.isSo() ? shown(value, use) : ABSENT;
  }

  private String shown(FactValue value, Use use) {
    return value.shown(use.form(), language, reading);
  }

  @Override
  public String toString() {
    return "ShownFacts[" + sheet.all().keySet() + "]";
  }
}
