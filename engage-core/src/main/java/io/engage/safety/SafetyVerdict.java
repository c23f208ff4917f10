package io.engage.safety;

import java.util.List;

/** A filter's answer. */
public sealed interface SafetyVerdict {

  /** The words may go. */
  static SafetyVerdict allowed() {
    return Allowed.INSTANCE;
  }

  /** The words may not go, and where they stand is not told. The category is that of the rule. */
  static SafetyVerdict blocked(String rule, List<String> words) {
    return new Blocked(rule, rule, words.stream().map(Finding::of).toList());
  }

  /** The words may not go. */
  static SafetyVerdict blocked(String rule, String category, List<Finding> findings) {
    return new Blocked(rule, category, findings);
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
   * @param category of what kind the words are: {@code scam}; the rule's name where it knows one
   *     kind alone; fit for logs and reports
   * @param findings what it found and where; never logged
   */
  record Blocked(String rule, String category, List<Finding> findings) implements SafetyVerdict {

    /** Copies the findings. */
    public Blocked {
      findings = List.copyOf(findings);
    }

    /** What it found, as it stands in the text; never logged. */
    public List<String> words() {
      return findings.stream().map(Finding::words).toList();
    }

    @Override
    public String toString() {
      return "Blocked[" + rule + ", " + category + "]";
    }
  }
}
