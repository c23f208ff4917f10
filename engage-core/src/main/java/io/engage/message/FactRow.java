package io.engage.message;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row of a list.
 *
 * @param fields by name; a field that is not known is absent
 */
record FactRow(Map<String, Fact> fields) implements Fact {

  /** Copies the fields, and leaves out what is blank. */
  FactRow {
    fields = Map.copyOf(GivenFacts.known(fields));
  }

  @Override
  public String plain() {
    return FactJson.of(this).toString();
  }

  /** In the order of the names, so that the same fields are always declared alike. */
  @Override
  public String type() {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue().type())
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
