package io.engage.examples.sheba;

import io.engage.examples.sheba.BadBookingsException.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of bookings: UTF-8, with a header. {@code customer_id} and {@code booked_at} are
 * needed, {@code email}, {@code name}, {@code service}, {@code zone} and {@code locale} are known,
 * every other column is a fact. Files of any size are read row by row.
 */
public final class BookingFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final long size;
  private final String fingerprint;

  private BookingFile(Path path, long size, String fingerprint) {
    this.path = path;
    this.size = size;
    this.fingerprint = fingerprint;
  }

  /**
   * Opens a file, which is read once from end to end.
   *
   * @throws BadBookingsException when it is not there, cannot be read or is not UTF-8
   */
  public static BookingFile open(Path path) {
    if (!Files.exists(path)) {
      throw new BadBookingsException("there is no file " + path);
    }
    if (!Files.isRegularFile(path)) {
      throw new BadBookingsException(path + " is not a file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new BookingFile(path, Files.size(path), FileCheck.fingerprint(in));
    } catch (IOException e) {
      throw new BadBookingsException(path + " cannot be read", e);
    }
  }

  /** How many bytes it has. */
  public long size() {
    return size;
  }

  /** Tells this file from every other: the SHA-256 of its bytes. */
  String fingerprint() {
    return fingerprint;
  }

  /**
   * Hands every booking on, in the order of the file.
   *
   * @throws BadBookingsException naming row and column of the first that is wrong; rows before it
   *     were handed on
   */
  void read(BookingSink sink) throws SQLException {
    try (DigestInputStream in =
            new DigestInputStream(Files.newInputStream(path), FileCheck.digest());
        RecordLimit reader = new RecordLimit(withoutMark(in));
        CSVParser parser = FORMAT.parse(reader)) {
      new Rows(parser, reader).forEach(sink);
      if (!FileCheck.hex(in.getMessageDigest()).equals(fingerprint)) {
        throw new BadBookingsException(path + " changed while it was read");
      }
    } catch (IOException e) {
      throw new BadBookingsException(path + " cannot be read", e);
    }
  }

  private static Reader withoutMark(InputStream in) throws IOException {
    Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The records of one reading, with their places. */
  private static final class Rows {

    private final CSVParser parser;
    private final RecordLimit limit;
    private final Iterator<CSVRecord> records;
    private long row;
    private long line = 1;

    Rows(CSVParser parser, RecordLimit limit) {
      this.parser = parser;
      this.limit = limit;
      this.records = parser.iterator();
    }

    void forEach(BookingSink sink) throws SQLException {
      if (!hasNext("the header (line 1)")) {
        throw new BadBookingsException("the file is empty; its first line names the columns");
      }
      BookingColumns columns = BookingColumns.of(List.of(records.next().values()));
      line = parser.getCurrentLineNumber() + 1;
      while (hasNext(new Place(row + 1, line).toString())) {
        CSVRecord record = records.next();
        if (!isEmptyLine(record)) {
          row++;
          sink.accept(columns.booking(new Place(row, line), record.values()));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    }

    private boolean hasNext(String where) {
      limit.nextRecord();
      try {
        return records.hasNext();
      } catch (UncheckedIOException e) {
        throw new BadBookingsException(
            where + ": has a quote that is not closed, or text after a closing quote", e);
      }
    }

    private static boolean isEmptyLine(CSVRecord record) {
      return record.size() == 1 && record.get(0).isEmpty();
    }
  }
}
