package io.engage.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known for the words of one message, as it is stored: values that say the same in every
 * language, beside what they are. {@link #toString()} does not show them.
 *
 * @param values by name: texts, {@code 2026-11-21T09:00:00Z}, {@code 1250.50 BDT}, lists as JSON
 * @param types what those are that are no texts, as a template would declare them: {@code starts:
 *     datetime, price: money}; empty for values that were written for their reader before they were
 *     stored, and are shown as they stand
 */
public record GivenFacts(Map<String, String> values, Optional<String> types) {

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  /** Copies the values. */
  public GivenFacts {
    values = Map.copyOf(values);
  }

  /** These facts, those aside that are blank, the text "null" or an empty list. */
  public static GivenFacts of(Map<String, Fact> facts) {
    Map<String, Fact> known = known(facts);
    Map<String, String> values = new HashMap<>();
    known.forEach((name, fact) -> values.put(name, oneLine(fact.plain())));
    return new GivenFacts(values, Optional.of(types(known)));
  }

  /** The components of a record, as {@link Facts#of(Record)} names them. */
  public static GivenFacts of(Record facts) {
    return of(Facts.of(facts));
  }

  /** Texts that are shown as they stand, whatever a template declares. */
  public static GivenFacts asWritten(Map<String, String> texts) {
    return new GivenFacts(texts, Optional.empty());
  }

  /** Facts end up in subjects, prompts and logs of others: none may break a line. */
  static String oneLine(String value) {
    return LINE_BREAKS.matcher(value).replaceAll(" ").strip();
  }

  static Map<String, Fact> known(Map<String, Fact> facts) {
    Map<String, Fact> known = new HashMap<>(facts);
    known.values().removeIf(fact -> isNothing(oneLine(fact.plain())));
    return known;
  }

  private static boolean isNothing(String value) {
    return value.isEmpty() || value.equals("null") || value.equals("[]");
  }

  private static String types(Map<String, Fact> facts) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .filter(fact -> !(fact.getValue() instanceof Fact.Text))
            .map(fact -> fact.getKey() + ": " + fact.getValue().type())
            .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return "GivenFacts[" + values.keySet() + "]";
  }
}
