package io.engage.safety;

import java.util.Collections;
import java.util.Set;

/**
 * A day or an hour that a text names.
 *
 * @param category {@code date}, {@code weekday}, {@code hour}
 * @param says what it says, in one form for all ways to write it; several if it may be read in
 *     several ways
 * @param allows what may be said of it in other words: of a date its weekday, for one
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
record Moment(String category, Set<String> says, Set<String> allows, int start, int end) {

  static final String DATE = "date";
  static final String WEEKDAY = "weekday";
  static final String HOUR = "hour";

  /** Whether one of these is what it says. */
  boolean isAmong(Set<String> allowed) {
    return !Collections.disjoint(says, allowed);
  }
}
