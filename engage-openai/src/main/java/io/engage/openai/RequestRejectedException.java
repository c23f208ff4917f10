package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.error.NonRetriableException;

/**
 * The server does not take the request: the key, the model or a setting is wrong (4xx), or the
 * address is (3xx).
 */
public final class RequestRejectedException extends NonRetriableException implements MaybeBilled {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String code;

  RequestRejectedException(int status, ErrorCodes codes) {
    super("the server rejected the request: " + codes.describe(status));
    this.status = status;
    this.type = codes.type();
    this.code = codes.code();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The provider's type of the error; empty when it named none. */
  public String type() {
    return type;
  }

  /** The provider's code of the error; empty when it named none. */
  public String code() {
    return code;
  }

  /** False: nothing was written. */
  @Override
  public boolean mayBeBilled() {
    return false;
  }
}
