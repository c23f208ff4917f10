package io.engage.examples.sheba;

/** A file of bookings that cannot be taken as it is. The message is one line for its owner. */
public final class BadBookingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadBookingsException(String message) {
    super(message);
  }

  BadBookingsException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Something wrong in one place of the file. */
  static BadBookingsException at(Place place, String column, String message) {
    return new BadBookingsException(place + ", column " + column + ": " + message);
  }

  /**
   * A row of the file.
   *
   * @param row counts the rows of data, from 1
   * @param line counts the lines of the file, from 1
   */
  record Place(long row, long line) {
    @Override
    public String toString() {
      return "row " + row + " (line " + line + ")";
    }
  }
}
