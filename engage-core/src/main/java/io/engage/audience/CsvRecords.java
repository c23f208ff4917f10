package io.engage.audience;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a CSV file by RFC 4180, in UTF-8; lines may also end with a line feed alone. Every
 * character that matters is a single byte, so places are counted in bytes.
 */
final class CsvRecords {

  private static final int END = -1;
  private static final int LONGEST_RECORD = 1 << 20;

  private final InputStream in;
  private final ByteArrayOutputStream field = new ByteArrayOutputStream();
  private long position;
  private long line;
  private int length;
  private int ahead;

  /**
   * Records from somewhere on.
   *
   * @param in buffered, standing there
   * @param position where that is in the file
   * @param line which line it is, from 1
   */
  CsvRecords(InputStream in, long position, long line) throws IOException {
    this.in = in;
    this.position = position;
    this.line = line;
    this.ahead = in.read();
  }

  /** Where the next record begins. */
  long position() {
    return position;
  }

  /** On which line the next record begins. */
  long line() {
    return line;
  }

  boolean hasNext() {
    return ahead != END;
  }

  /**
   * The fields of the next record; an empty line has one, which is empty. After a fault the next
   * record is that of the next line.
   */
  List<String> next() throws IOException, CsvFault {
    try {
      return fields();
    } finally {
      skipLine();
    }
  }

  private List<String> fields() throws IOException, CsvFault {
    List<String> fields = new ArrayList<>();
    length = 0;
    boolean more = true;
    while (more) {
      field.reset();
      if (ahead == '"') {
        readQuoted();
      } else {
        readPlain();
      }
      fields.add(text());
      more = ahead == ',';
      if (more) {
        take();
      }
    }
    return fields;
  }

  private void readPlain() throws IOException, CsvFault {
    while (ahead != ',' && ahead != '\n' && ahead != END) {
      if (ahead == '"') {
        throw new CsvFault("has a quote within a field that does not begin with one");
      }
      keep(take());
    }
    dropReturn();
  }

  private void readQuoted() throws IOException, CsvFault {
    take();
    while (ahead != END) {
      int c = take();
      if (c != '"') {
        keep(c);
      } else if (ahead == '"') {
        keep(take());
      } else {
        closed();
        return;
      }
    }
    throw new CsvFault("has a quote that is not closed");
  }

  private void closed() throws IOException, CsvFault {
    if (ahead == '\r') {
      take();
    }
    if (ahead != ',' && ahead != '\n' && ahead != END) {
      throw new CsvFault("has text after a closing quote");
    }
  }

  /** The carriage return before a line feed is no part of the field. */
  private void dropReturn() {
    byte[] bytes = field.toByteArray();
    if (ahead != ',' && bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
      field.reset();
      field.write(bytes, 0, bytes.length - 1);
    }
  }

  private void skipLine() throws IOException {
    while (ahead != '\n' && ahead != END) {
      take();
    }
    if (ahead == '\n') {
      take();
    }
  }

  private void keep(int c) throws CsvFault {
    length++;
    if (length > LONGEST_RECORD) {
      throw new CsvFault("is longer than " + LONGEST_RECORD + " bytes");
    }
    field.write(c);
  }

  private int take() throws IOException {
    int c = ahead;
    position++;
    if (c == '\n') {
      line++;
    }
    ahead = in.read();
    return c;
  }

  private String text() throws CsvFault {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(field.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new CsvFault("is not UTF-8");
    }
  }
}
