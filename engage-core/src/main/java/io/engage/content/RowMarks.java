package io.engage.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Tells rows apart in one rendered text, by marks that no fact contains. */
final class RowMarks {

  static final char VALUE = '\u001F';
  static final char END = '\u001E';

  private RowMarks() {}

  /** The rows that have a value. */
  static <T> List<T> split(String text, BiFunction<String, String, T> row) {
    List<T> rows = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, from)) {
      int bar = text.indexOf(VALUE, from);
      String value = text.substring(bar + 1, end).strip();
      if (!value.isEmpty()) {
        rows.add(row.apply(text.substring(from, bar).strip(), value));
      }
      from = end + 1;
    }
    return rows;
  }
}
