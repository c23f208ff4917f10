package io.engage.jdbc.faults;

import java.util.Arrays;

/** The life of several workers in one process, which then keeps what a worker's JVM has to load. */
final class School {

  static final String NEXT = "--";

  private School() {}

  /** The orders of each, with {@link #NEXT} between them. */
  public static void main(String... arguments) throws InterruptedException {
    int from = 0;
    for (int at = 0; at <= arguments.length; at++) {
      if (at == arguments.length || arguments[at].equals(NEXT)) {
        Worker.main(Arrays.copyOfRange(arguments, from, at));
        from = at + 1;
      }
    }
  }
}
