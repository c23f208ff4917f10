package io.engage.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what a text is filled with. */
final class Filling {

  /** Shows nothing, and opens no section. */
  static final String ABSENT = "";

  private final Map<String, String> texts = new HashMap<>();
  private Map<String, List<Map<String, String>>> lists = Map.of();

  void add(String tag, String text) {
    texts.put(tag, text);
  }

  /** The rows of a list. Their texts count as put in: {@code items.0.price}. */
  void add(String list, List<Map<String, String>> rows) {
    if (lists.isEmpty()) {
      lists = new HashMap<>();
    }
    lists.put(list, rows);
    for (int i = 0; i < rows.size(); i++) {
      String place = list + "." + i + ".";
      rows.get(i)
          .forEach(
              (tag, text) -> {
                if (!ABSENT.equals(text)) {
                  add(place + tag, text);
                }
              });
    }
  }

  Shown shown() {
    return new Shown(texts, lists, Map.of());
  }
}
