package io.engage.examples.sheba;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a record without end, so that a quote nobody closed does not take the whole file in. */
final class RecordLimit extends FilterReader {

  private static final long MOST_CHARACTERS = 1 << 20;

  private long read;

  RecordLimit(Reader in) {
    super(in);
  }

  /** Begins to count anew. */
  void nextRecord() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    return count(super.read(), 1);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int characters = super.read(buffer, offset, length);
    return count(characters, characters);
  }

  private int count(int result, int characters) throws IOException {
    read += characters;
    if (read > MOST_CHARACTERS) {
      throw new IOException("a record has no end");
    }
    return result;
  }
}
