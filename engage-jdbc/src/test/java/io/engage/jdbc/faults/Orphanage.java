package io.engage.jdbc.faults;

import java.io.IOException;

/** Ends a worker process whose parent is gone, which shows in the end of its standard input. */
final class Orphanage {

  private Orphanage() {}

  static void watch() {
    Thread watcher =
        new Thread(
            () -> {
              awaitEndOfInput();
              Runtime.getRuntime().halt(1);
            },
            "orphanage");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static void awaitEndOfInput() {
    try {
      int read = System.in.read();
      while (read >= 0) {
        read = System.in.read();
      }
    } catch (IOException e) {
      // That is an end, too.
    }
  }
}
