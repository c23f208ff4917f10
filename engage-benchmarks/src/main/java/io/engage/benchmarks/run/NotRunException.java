package io.engage.benchmarks.run;

/** A contender cannot run here; the message says why. */
public final class NotRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For this reason. */
  public NotRunException(String reason) {
    super(reason);
  }

  /** For this reason, after something else went wrong. */
  public NotRunException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
