package io.engage.jdbc.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** The table of {@code docs/faults.md}, printed and kept in {@code target/faults.md}. */
final class Summary {

  private static final Path FILE = Path.of("target", "faults.md");
  private static final String HEAD =
      String.format(
          "| fault | times | messages | accepted | unknown | possible duplicates | duplicates |"
              + " seconds |%n|---|---:|---:|---:|---:|---:|---:|---:|%n");
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Summary() {}

  static synchronized void write(String fault, int times, Tally tally, long begun)
      throws IOException {
    String line =
        String.format(
            "| %s | %d | %,d | %,d | %,d | %,d | %,d | %d |%n",
            fault,
            times,
            tally.messages(),
            tally.accepted(),
            tally.unknown(),
            tally.possibleDuplicates(),
            tally.duplicates(),
            Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    System.out.print(line);
    Files.createDirectories(FILE.getParent());
    if (!BEGUN.getAndSet(true)) {
      Files.writeString(FILE, HEAD);
    }
    Files.writeString(FILE, line, StandardOpenOption.APPEND);
  }
}
