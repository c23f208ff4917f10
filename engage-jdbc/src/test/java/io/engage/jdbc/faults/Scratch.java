package io.engage.jdbc.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for databases and archives, below {@code target}. */
final class Scratch {

  private Scratch() {}

  static Path newDirectory(String purpose) throws IOException {
    Path all = Files.createDirectories(Path.of("target", "faults").toAbsolutePath());
    return Files.createTempDirectory(all, purpose);
  }
}
