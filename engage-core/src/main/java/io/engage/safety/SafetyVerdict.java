package io.engage.safety;

import java.util.List;

/** A filter's answer. */
public sealed interface SafetyVerdict {

  /** The words may go. */
  static SafetyVerdict allowed() {
    return Allowed.INSTANCE;
  }

  /** The words may not go. */
  static SafetyVerdict blocked(String rule, List<String> words) {
    return new Blocked(rule, words);
  }

  /** Nothing was found. */
  enum Allowed implements SafetyVerdict {
    /** The only one. */
    INSTANCE
  }

  /**
   * Something was found.
   *
   * @param rule which rule says no: {@code banned-phrase}, {@code length}; fit for logs and reports
   * @param words what it found; never logged
   */
  record Blocked(String rule, List<String> words) implements SafetyVerdict {

    /** Copies the words. */
    public Blocked {
      words = List.copyOf(words);
    }

    @Override
    public String toString() {
      return "Blocked[" + rule + "]";
    }
  }
}
