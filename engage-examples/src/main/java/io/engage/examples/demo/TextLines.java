package io.engage.examples.demo;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream of UTF-8. What is no UTF-8 in a line becomes replacement characters. */
final class TextLines {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private boolean first = true;

  TextLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * The next line without its end, or nothing when there is none.
   *
   * @throws UncheckedIOException when the stream cannot be read
   */
  Optional<String> next() {
    try {
      Optional<String> line = read();
      boolean marked = first && line.isPresent() && line.get().startsWith(BYTE_ORDER_MARK);
      first = false;
      return marked ? line.map(text -> text.substring(1)) : line;
    } catch (IOException e) {
      throw new UncheckedIOException("the texts cannot be read", e);
    }
  }

  private Optional<String> read() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
