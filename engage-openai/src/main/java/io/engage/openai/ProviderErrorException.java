package io.engage.openai;

import io.engage.error.RetriableException;

/** The server failed: 408, 409 or 5xx, or such an error in the place of an answer (200). */
public final class ProviderErrorException extends RetriableException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String code;

  ProviderErrorException(int status, ErrorCodes codes) {
    super("the server failed: " + codes.describe(status));
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
}
