package io.engage.email;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a server says, as long as one connection's worth fits easily into memory. */
final class BoundedInput extends FilterInputStream {

  /** Some ten thousand bytes for each mail that a connection carries; a usual server says 500. */
  private static final int MOST_BYTES = 1 << 20;

  private int left = MOST_BYTES;

  BoundedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    left -= count;
    if (left < 0) {
      throw new IOException("the mail server says too much");
    }
    return count;
  }
}
