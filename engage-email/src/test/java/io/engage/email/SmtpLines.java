package io.engage.email;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a client strictly: only CR LF ends a line, only a dot alone ends a mail. */
final class SmtpLines {

  private final InputStream in;

  SmtpLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line without its end, or null when the client hung up. */
  @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int last = -1;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (last == '\r' && b == '\n') {
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.substring(0, text.length() - 1);
      }
      line.write(b);
      last = b;
    }
    return null;
  }

  /** Whether more has come than was read. */
  boolean hasMore() throws IOException {
    return in.available() > 0;
  }

  /** Everything up to the dot, dots still stuffed; nothing when the client hung up before. */
  byte[] mail() throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    for (String line = line(); line != null; line = line()) {
      if (line.equals(".")) {
        return mail.toByteArray();
      }
      mail.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    return new byte[0];
  }

  /** Waits until something of the mail has come. */
  void skip() throws IOException {
    if (in.read() < 0) {
      throw new IOException("the client hung up");
    }
  }
}
