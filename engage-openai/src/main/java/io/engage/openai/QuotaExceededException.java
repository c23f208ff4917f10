package io.engage.openai;

import io.engage.error.NonRetriableException;

/** The account has nothing left to spend, which time alone does not mend. */
public final class QuotaExceededException extends NonRetriableException {

  private static final long serialVersionUID = 1L;

  QuotaExceededException() {
    super("the provider's account has no quota left");
  }
}
