package io.engage.delivery;

import io.engage.error.RetriableException;

/** It is not the time to show words to the filters, so none were written. */
final class LeftAloneException extends RetriableException {

  private static final long serialVersionUID = 1L;

  LeftAloneException() {
    super("screening is left alone for a while");
  }
}
