package io.engage.plugin;

import java.security.CodeSource;

/** Says where a class comes from, so that a reader finds the jar. */
final class Origin {

  private Origin() {}

  static String of(Object instance) {
    Class<?> type = instance.getClass();
    return type.getName() + " in " + place(type);
  }

  private static String place(Class<?> type) {
    if (type.getModule().isNamed()) {
      return "module " + type.getModule().getName();
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? "an unknown place"
        : source.getLocation().getPath();
  }
}
