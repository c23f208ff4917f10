package io.engage.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Sends what is written while it is held back in one piece. */
final class GroupedOutput extends OutputStream {

  private final OutputStream out;
  private final ByteArrayOutputStream group = new ByteArrayOutputStream();
  private boolean held;

  GroupedOutput(OutputStream out) {
    this.out = out;
  }

  synchronized void hold() {
    held = true;
  }

  synchronized void release() throws IOException {
    held = false;
    if (group.size() > 0) {
      group.writeTo(out);
      group.reset();
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    (held ? group : out).write(bytes, from, length);
  }

  @Override
  public synchronized void flush() throws IOException {
    if (!held) {
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
