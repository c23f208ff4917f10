package io.engage.plugin;

import java.util.Locale;
import java.util.Optional;

/**
 * One value as the host gave it.
 *
 * @param name as written: {@code engage.channel.email.host} or {@code ENGAGE_CHANNEL_EMAIL_HOST}
 * @param fromEnvironment whether it is an environment variable, which knows neither dots nor
 *     hyphens
 */
record Given(String name, String value, boolean fromEnvironment) {

  /** Whether it is the value of this property. */
  boolean is(String path) {
    return name.equals(spelled(path));
  }

  /** Whether it lies below this property, which ends with a dot. */
  boolean isBelow(String prefix) {
    return name.startsWith(spelled(prefix));
  }

  /** Whether the other has the same name below the prefix, in whatever way either is spelt. */
  boolean isSame(Given other, String prefix) {
    return is(prefix + other.below(prefix)) || other.is(prefix + below(prefix));
  }

  /** What follows the prefix, spelled as a property. */
  String below(String prefix) {
    String rest = name.substring(prefix.length());
    return fromEnvironment ? rest.toLowerCase(Locale.ROOT).replace('_', '-') : rest;
  }

  /** Its name as a property; hyphens of a variable come out as dots. */
  String property() {
    return fromEnvironment ? name.toLowerCase(Locale.ROOT).replace('_', '.') : name;
  }

  /**
   * The name of the part to which it belongs, in {@code engage.channel.email.host} below {@code
   * engage.channel.} this is {@code email}. A variable has no such bounds; the one that ends with
   * the key that every part has names it.
   */
  Optional<String> partBelow(String prefix, String key) {
    if (!isBelow(prefix)) {
      return Optional.empty();
    }
    String rest = below(prefix);
    String end = fromEnvironment ? "-" + key : ".";
    int length = fromEnvironment ? rest.length() - end.length() : rest.indexOf(end);
    return length > 0 && rest.startsWith(end, length)
        ? Optional.of(rest.substring(0, length))
        : Optional.empty();
  }

  /** A property's name as this value's is spelt. */
  String spelled(String path) {
    return fromEnvironment
        ? path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')
        : path;
  }
}
