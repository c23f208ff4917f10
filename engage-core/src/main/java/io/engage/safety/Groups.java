package io.engage.safety;

import java.util.regex.Matcher;

/** The named groups of a pattern of which only some are found. */
final class Groups {

  private Groups() {}

  /** The first of these groups that there is, or nothing. */
  static String first(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return "";
  }
}
