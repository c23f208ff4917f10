package io.engage.jdbc.faults;

import java.io.IOException;
import java.nio.file.Path;

/** The stores that must survive everything. */
enum Store {
  /** Any number of processes at once. */
  POSTGRES {
    @Override
    String newUrl() throws IOException {
      return PostgresServer.shared().newDatabase();
    }

    @Override
    int processes(int wanted) {
      return wanted;
    }
  },
  /** In a file, one process at a time. */
  H2 {
    @Override
    String newUrl() throws IOException {
      Path file = Scratch.newDirectory("h2").resolve("engage");
      return "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
    }

    @Override
    int processes(int wanted) {
      return 1;
    }
  };

  /** The URL of an empty database. */
  abstract String newUrl() throws IOException;

  /** How many processes work on it at once, of those that are wanted. */
  abstract int processes(int wanted);
}
