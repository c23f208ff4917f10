package io.engage.jdbc.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A line of the table in {@code docs/faults.md}, printed and kept in {@code target}. */
final class Summary {

  private static final Path FILE = Path.of("target", "faults.md");

  private Summary() {}

  static void write(String what, String kills, Tally tally, long begun) throws IOException {
    String line =
        String.format(
            "| %s | %s | %,d | %,d | %d | %d | %d | %d |%n",
            what,
            kills,
            tally.messages(),
            tally.accepted(),
            tally.unknown(),
            tally.possibleDuplicates(),
            tally.duplicates(),
            Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    System.out.print(line);
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
