package io.engage.delivery;

import io.engage.error.RetriableException;

/** Whoever wrote words was interrupted: the message is none the worse for it. */
final class InterruptedWritingException extends RetriableException {

  private static final long serialVersionUID = 1L;

  InterruptedWritingException() {
    super("interrupted");
  }
}
