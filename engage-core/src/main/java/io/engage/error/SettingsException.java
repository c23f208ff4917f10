package io.engage.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration that cannot work. It is thrown before anything is sent and lists every problem at
 * once, so that one start shows all there is to mend.
 */
public final class SettingsException extends EngagementException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Takes the problems in the order in which they are to be shown; at least one. */
  public SettingsException(List<Problem> problems) {
    super(describe(problems), null);
    this.problems = List.copyOf(problems);
  }

  /** One problem alone. */
  public SettingsException(String path, String message) {
    this(List.of(new Problem(path, message)));
  }

  /** The problems, in the order in which they were found. */
  public List<Problem> problems() {
    return problems;
  }

  private static String describe(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
