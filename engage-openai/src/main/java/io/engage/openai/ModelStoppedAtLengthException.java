package io.engage.openai;

import io.engage.error.NonRetriableException;

/** The text was not finished within the tokens that it may have; half of it is of no use. */
public final class ModelStoppedAtLengthException extends NonRetriableException {

  private static final long serialVersionUID = 1L;

  ModelStoppedAtLengthException(int maxTokens) {
    super("the text was not finished within " + maxTokens + " tokens");
  }
}
