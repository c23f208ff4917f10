package io.engage.audience;

/** What is wrong with a CSV file at one place. Never quotes a value. */
final class CsvFault extends Exception {

  private static final long serialVersionUID = 1L;

  CsvFault(String message) {
    super(message);
  }
}
