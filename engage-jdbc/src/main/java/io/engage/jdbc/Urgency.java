package io.engage.jdbc;

import io.engage.message.Priority;
import java.util.List;

/** Priorities as numbers; the lowest is claimed first. The numbers are in tables: never change. */
final class Urgency {

  private static final List<Priority> FIRST_TO_LAST =
      List.of(Priority.CRITICAL, Priority.HIGH, Priority.MEDIUM, Priority.LOW);

  private Urgency() {}

  static int of(Priority priority) {
    return FIRST_TO_LAST.indexOf(priority);
  }

  static Priority read(int number) {
    return FIRST_TO_LAST.get(number);
  }
}
