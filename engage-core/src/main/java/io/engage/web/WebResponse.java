package io.engage.web;

/**
 * What the host's web framework is to answer.
 *
 * @param status an HTTP status: {@code 204}
 * @param contentType the type of the body; sent even when the body is empty unless it is empty too
 * @param body text, sent as UTF-8
 */
public record WebResponse(int status, String contentType, String body) {

  /** An answer without a body. */
  public static WebResponse empty(int status) {
    return new WebResponse(status, "", "");
  }
}
