package io.engage.jdbc.faults;

import java.io.IOException;

/** Signals that Java itself cannot send. */
final class Processes {

  private Processes() {}

  static void signal(long pid, String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new IOException("process " + pid + " cannot be sent " + name);
    }
  }
}
