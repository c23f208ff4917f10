package io.engage.openai;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Response;

/** What the server answered, as far as there is room. {@link #toString()} shows only the status. */
record Reply(int status, Headers headers, byte[] body) {

  /** A text and all around it take some thousand bytes. */
  static final int MOST_BYTES = 1 << 20;

  /** Reads the body, and one byte too many when it is too long. */
  static Reply of(Response response) throws IOException {
    byte[] body = response.body().byteStream().readNBytes(MOST_BYTES + 1);
    return new Reply(response.code(), response.headers(), body);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isTooLong() {
    return body.length > MOST_BYTES;
  }

  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
