package io.engage.jdbc;

/** Texts that come from outside. */
final class Texts {

  private Texts() {}

  /** The text without NUL, which PostgreSQL cannot store. */
  static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
