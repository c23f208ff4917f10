package io.engage.examples.demo;

/** Something on the command line that cannot be. The message is one line for whoever typed it. */
final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInputException(String option, String message) {
    super(option + ": " + message);
  }
}
