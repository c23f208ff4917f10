package io.engage.content;

import java.util.List;
import java.util.Optional;

/**
 * Several facts of one kind, or rows.
 *
 * @param item of which kind its items are; of rows, text
 * @param fields what a row has; empty for a list of plain items
 */
record ListType(FactKind item, DeclaredFacts fields) implements FactType {

  /** How an item of a list without fields is called within a section. */
  static final String ITEM = ".";

  /** The form that says how many there are; its section is written once, where there are any. */
  static final String COUNT = "count";

  boolean isOfRows() {
    return !fields.isEmpty();
  }

  @Override
  public List<String> forms() {
    return List.of(COUNT);
  }

  @Override
  public Optional<FactValue> read(String neutral) {
    return ListValue.read(this, neutral);
  }

  @Override
  public String toString() {
    if (isOfRows()) {
      return "list(" + fields + ")";
    }
    return item == FactKind.TEXT ? "list" : "list of " + item;
  }
}
