package io.engage.openai;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Response;

/** What the server answered, as far as there is room. */
final class Reply {

  /** A text and all around it take some thousand bytes. */
  static final int MOST_BYTES = 1 << 20;

  private final int status;
  private final Headers headers;
  private final byte[] body;

  Reply(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Reads the body, and one byte too many when it is too long. */
  static Reply of(Response response) throws IOException {
    byte[] body = response.body().byteStream().readNBytes(MOST_BYTES + 1);
    return new Reply(response.code(), response.headers(), body);
  }

  int status() {
    return status;
  }

  Headers headers() {
    return headers;
  }

  /** The bytes themselves: nobody changes them. */
  byte[] body() {
    return body;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isTooLong() {
    return body.length > MOST_BYTES;
  }

  /** The status alone. */
  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
