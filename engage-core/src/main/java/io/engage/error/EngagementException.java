package io.engage.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything Engage throws on purpose.
 *
 * <p>Expected outcomes (a skipped recipient, a refused address) are values, never exceptions. What
 * is left is split by what the caller can do: see the three subclasses.
 */
public abstract sealed class EngagementException extends RuntimeException
    permits RetriableException, NonRetriableException, SettingsException {

  private static final long serialVersionUID = 1L;

  EngagementException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
