package io.engage.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one reader's text is filled with, by tag.
 *
 * @param texts the person's, and beside them those of the rows, which no tag names
 * @param lists the rows of the person's lists, each row by tag; a field it does not have is empty
 * @param row the one in whose section a piece stands; its fields go before the person's
 */
record Shown(
    Map<String, String> texts,
    Map<String, List<Map<String, String>>> lists,
    Map<String, String> row) {

  Shown within(Map<String, String> inner) {
    return new Shown(texts, lists, inner);
  }

  @Nullable String find(String tag) {
    String field = row.isEmpty() ? null : row.get(tag);
    return field == null ? texts.get(tag) : field;
  }

  boolean has(String tag) {
    String text = find(tag);
    return text != null && !text.isEmpty();
  }

  /** The rows that a section runs over, unless it is one of a single text. */
  @Nullable List<Map<String, String>> rows(String tag) {
    return lists.isEmpty() || row.containsKey(tag) ? null : lists.get(tag);
  }
}
