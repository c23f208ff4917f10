package io.engage.openai;

import io.engage.error.RetriableException;

/** No connection, or one that broke before the whole answer was there. */
public final class ProviderUnreachableException extends RetriableException {

  private static final long serialVersionUID = 1L;

  ProviderUnreachableException(String kind) {
    super("the connection failed: " + kind);
  }
}
