package io.engage.message;

import java.util.regex.Pattern;

/** The one form all names in configuration have, so that they fit columns, metrics and paths. */
final class Names {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private Names() {}

  static void check(String field, String name) {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          field
              + ": \""
              + name
              + "\" must be 1 to 64 lower-case letters, digits, hyphens or underscores");
    }
  }
}
