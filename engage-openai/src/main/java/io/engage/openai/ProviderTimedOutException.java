package io.engage.openai;

import io.engage.error.RetriableException;

/** The server did not answer in time, or wrote too slowly. */
public final class ProviderTimedOutException extends RetriableException {

  private static final long serialVersionUID = 1L;

  ProviderTimedOutException() {
    super("the server did not answer in time");
  }
}
