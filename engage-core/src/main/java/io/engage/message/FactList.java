package io.engage.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last few of something: facts of one kind, or rows.
 *
 * @param items the newest first
 */
record FactList(List<Fact> items) implements Fact {

  /** Keeps the first {@link Fact#LONGEST_LIST}. */
  FactList {
    items = List.copyOf(items.subList(0, Math.min(items.size(), LONGEST_LIST)));
  }

  @Override
  public String plain() {
    return FactJson.of(this).toString();
  }

  /** Facts of several kinds are a list of texts. */
  @Override
  public String type() {
    if (items.stream().allMatch(FactRow.class::isInstance)) {
      return items.isEmpty() ? "list" : "list" + merged();
    }
    Set<String> types = items.stream().map(Fact::type).collect(Collectors.toSet());
    return types.size() == 1 ? "list of " + types.iterator().next() : "list";
  }

  /** A field counts as known when one row has it. */
  private String merged() {
    Map<String, Fact> fields = new HashMap<>();
    items.forEach(row -> fields.putAll(((FactRow) row).fields()));
    return new FactRow(fields).type();
  }
}
