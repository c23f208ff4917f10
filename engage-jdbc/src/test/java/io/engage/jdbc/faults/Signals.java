package io.engage.jdbc.faults;

/** What a worker process tells its parent, a line each on its standard output. */
final class Signals {

  static final String MARK = "## ";
  static final String TRAPPED = "trapped at ";
  static final String AT_WORK = "at work";
  static final String DONE = "done";

  private Signals() {}

  static synchronized void say(String signal) {
    System.out.println(MARK + signal);
    System.out.flush();
  }
}
