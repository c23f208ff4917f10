package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.error.RetriableException;

/** No connection, or one that broke before the whole answer was there. */
public final class ProviderUnreachableException extends RetriableException implements MaybeBilled {

  private static final long serialVersionUID = 1L;

  private final boolean mayBeBilled;

  ProviderUnreachableException(String kind, boolean mayBeBilled) {
    super("the connection failed: " + kind);
    this.mayBeBilled = mayBeBilled;
  }

  /** Whether the request had begun to leave: then the model may have written. */
  @Override
  public boolean mayBeBilled() {
    return mayBeBilled;
  }
}
