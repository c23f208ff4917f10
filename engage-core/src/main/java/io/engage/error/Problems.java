package io.engage.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that a caller is told everything at once. Not for several threads. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem unless the condition holds. */
  public Problems require(boolean condition, String path, String message) {
    if (!condition) {
      add(path, message);
    }
    return this;
  }

  /** Notes a problem when the value is missing. */
  public Problems requirePresent(@Nullable Object value, String path, String message) {
    return require(value != null, path, message);
  }

  /** Notes a problem. */
  public Problems add(String path, String message) {
    found.add(new Problem(path, message));
    return this;
  }

  /** Notes the problems of a part that was checked on its own. */
  public Problems addAll(List<Problem> problems) {
    found.addAll(problems);
    return this;
  }

  /** What was found so far. */
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /**
   * Returns quietly when nothing is wrong.
   *
   * @throws SettingsException with every problem noted so far
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new SettingsException(found);
    }
  }
}
