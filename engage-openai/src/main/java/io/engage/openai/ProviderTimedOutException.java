package io.engage.openai;

import io.engage.error.RetriableException;

/**
 * The server did not answer in time, or wrote too slowly. The message names the time-out that
 * struck: {@code connect-timeout}, {@code read-timeout} or {@code call-timeout}.
 */
public final class ProviderTimedOutException extends RetriableException {

  private static final long serialVersionUID = 1L;

  ProviderTimedOutException(String timeout) {
    super("the server did not answer in time: " + timeout);
  }
}
