package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.error.RetriableException;

/**
 * The server did not answer in time, or wrote too slowly. The message names the time-out that
 * struck: {@code connect-timeout}, {@code read-timeout} or {@code call-timeout}.
 */
public final class ProviderTimedOutException extends RetriableException implements MaybeBilled {

  private static final long serialVersionUID = 1L;

  private final boolean mayBeBilled;

  ProviderTimedOutException(String timeout, boolean mayBeBilled) {
    super("the server did not answer in time: " + timeout);
    this.mayBeBilled = mayBeBilled;
  }

  /** Whether the request had begun to leave: then the model may have written. */
  @Override
  public boolean mayBeBilled() {
    return mayBeBilled;
  }
}
