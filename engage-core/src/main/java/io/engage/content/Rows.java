package io.engage.content;

import java.util.List;
import java.util.Map;

/**
 * A list as a text puts it in.
 *
 * @param rows what a section runs over
 * @param text what stands for it where a single text does
 */
record Rows(List<Map<String, Object>> rows, String text) {

  @Override
  public String toString() {
    return text;
  }
}
