package io.engage.examples.demo;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file into which the report goes, if there is one. */
final class ReportFile {

  private static final ObjectWriter JSON = new JsonMapper().writer(new DefaultPrettyPrinter());

  private final Optional<Path> path;

  private ReportFile(Optional<Path> path) {
    this.path = path;
  }

  /**
   * Makes sure that the file can be written, before anything is sent.
   *
   * @param input a file that the report must not replace
   * @throws BadInputException when it cannot
   */
  static ReportFile checked(Optional<Path> path, Optional<Path> input) {
    path.ifPresent(report -> check(report, input));
    return new ReportFile(path);
  }

  /**
   * Writes the report, if there is a file for it.
   *
   * @throws UncheckedIOException when that fails after all
   */
  void write(RunReport report) {
    try {
      if (path.isPresent()) {
        Files.writeString(path.get(), JSON.writeValueAsString(report) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the report could not be written", e);
    }
  }

  private static void check(Path report, Optional<Path> input) {
    try {
      boolean isNew = !Files.exists(report);
      if (!isNew
          && input.isPresent()
          && Files.exists(input.get())
          && Files.isSameFile(report, input.get())) {
        throw new BadInputException(
            Option.REPORT.spelling(), "is the file of the bookings; choose another");
      }
      Files.newOutputStream(report, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      if (isNew) {
        Files.delete(report);
      }
    } catch (IOException e) {
      throw unwritable(report);
    }
  }

  private static BadInputException unwritable(Path report) {
    return new BadInputException(Option.REPORT.spelling(), "cannot write to " + report);
  }
}
