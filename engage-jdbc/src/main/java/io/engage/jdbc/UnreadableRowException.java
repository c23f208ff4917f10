package io.engage.jdbc;

/** A row that was changed by hand or by a newer version. The message names columns, no values. */
final class UnreadableRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableRowException(String message) {
    super(message);
  }
}
