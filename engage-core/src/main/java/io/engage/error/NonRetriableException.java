package io.engage.error;

import org.jspecify.annotations.Nullable;

/** The same call fails again: the request itself must change. */
public non-sealed class NonRetriableException extends EngagementException {

  private static final long serialVersionUID = 1L;

  /** A failure without a cause of its own. */
  public NonRetriableException(String message) {
    this(message, null);
  }

  /** A failure and what led to it. */
  public NonRetriableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
