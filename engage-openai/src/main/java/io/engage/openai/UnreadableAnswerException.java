package io.engage.openai;

import io.engage.error.RetriableException;

/** What came back is not a whole message of the agreed shape: cut, empty or something else. */
public final class UnreadableAnswerException extends RetriableException {

  private static final long serialVersionUID = 1L;

  UnreadableAnswerException(String what) {
    super("the answer cannot be used: " + what);
  }
}
