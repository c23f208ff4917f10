package io.engage.content;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one reader's text is filled with, by tag: texts, and {@link Rows}.
 *
 * @param facts the person's
 * @param row those of the row in whose section a piece stands; they go before the person's
 */
record Shown(Map<String, Object> facts, Map<String, Object> row) {

  Shown within(Map<String, Object> inner) {
    return new Shown(facts, inner);
  }

  @Nullable Object find(String tag) {
    Object field = row.isEmpty() ? null : row.get(tag);
    return field == null ? facts.get(tag) : field;
  }

  /** An empty text is nothing: a field that its row does not have. */
  boolean has(String tag) {
    Object value = find(tag);
    return value != null && !value.equals("");
  }
}
