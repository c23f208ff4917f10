package io.engage.content;

import com.github.mustachejava.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Tells rows apart in one rendered text, by marks that no fact contains. */
final class RowMarks {

  static final char VALUE = '\u001F';
  static final char END = '\u001E';

  private RowMarks() {}

  /**
   * Whether a row's label and value are written whole or not at all, so that its marks always are.
   */
  static boolean areBetweenSections(String row) {
    int bar = row.indexOf(VALUE);
    return isWhole(row.substring(0, bar)) && isWhole(row.substring(bar + 1));
  }

  private static boolean isWhole(String text) {
    try {
      MustacheText.compile("row", text);
      return true;
    } catch (MustacheException e) {
      return false;
    }
  }

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
