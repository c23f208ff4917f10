package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.error.NonRetriableException;

/** The account has nothing left to spend, which time alone does not mend. */
public final class QuotaExceededException extends NonRetriableException implements MaybeBilled {

  private static final long serialVersionUID = 1L;

  QuotaExceededException() {
    super("the provider's account has no quota left");
  }

  /** False: nothing was written. */
  @Override
  public boolean mayBeBilled() {
    return false;
  }
}
