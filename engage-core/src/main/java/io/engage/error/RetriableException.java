package io.engage.error;

import org.jspecify.annotations.Nullable;

/** The same call may succeed later: a database that is away, a provider that asks to wait. */
public non-sealed class RetriableException extends EngagementException {

  private static final long serialVersionUID = 1L;

  /** A failure without a cause of its own. */
  public RetriableException(String message) {
    this(message, null);
  }

  /** A failure and what led to it. */
  public RetriableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
