package io.engage.jdbc.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

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

    @Override
    Duration longestLife() {
      return Duration.ofSeconds(1);
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

    /** Nobody else plans meanwhile, and a life is to be long enough to get to sending. */
    @Override
    Duration longestLife() {
      return Duration.ofSeconds(3);
    }
  };

  /** The URL of an empty database. */
  abstract String newUrl() throws IOException;

  /** How many processes work on it at once, of those that are wanted. */
  abstract int processes(int wanted);

  /** How long a process works at most before it is killed. */
  abstract Duration longestLife();
}
