package io.engage.openai;

import io.engage.error.NonRetriableException;

/** The model declined to write the text. */
public final class ModelRefusedException extends NonRetriableException {

  private static final long serialVersionUID = 1L;

  ModelRefusedException() {
    super("the model declined to write the text");
  }
}
