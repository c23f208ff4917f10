package io.engage.examples.demo;

import io.engage.error.EngagementException;
import io.engage.error.SettingsException;
import io.engage.examples.sheba.BadBookingsException;
import io.engage.examples.sheba.BookingFile;
import io.engage.examples.sheba.SampleBookings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of the demo, from its words to its exit code. */
final class DemoCommand {

  static final int DONE = 0;
  static final int STOPPED = 1;
  static final int BAD_INPUT = 2;

  private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  /** Prints there; the clock says which day it is when the caller does not. */
  DemoCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  int run(List<String> words) {
    try {
      CommandLine line = CommandLine.parse(words);
      if (line.has(Option.HELP)) {
        out.print(Usage.text());
        return DONE;
      }
      LocalDate now = LocalDate.now(clock.withZone(Settings.HOME));
      return run(Settings.of(line, now));
    } catch (BadInputException e) {
      return fail(BAD_INPUT, "", e);
    } catch (BadBookingsException e) {
      return fail(BAD_INPUT, Option.BOOKINGS.spelling() + ": ", e);
    } catch (SettingsException e) {
      return fail(BAD_INPUT, "", e);
    } catch (EngagementException | UncheckedIOException e) {
      return fail(STOPPED, "stopped midway, run it again to go on: ", e);
    }
  }

  private int run(Settings settings) {
    ReportFile report = ReportFile.checked(settings.report(), settings.bookings());
    if (settings.bookings().isPresent()) {
      return run(settings, BookingFile.open(settings.bookings().get()), report);
    }
    Path bundled = temporaryFile();
    try {
      SampleBookings.write(bundled, settings.today());
      return run(settings, BookingFile.open(bundled), report);
    } finally {
      delete(bundled);
    }
  }

  private int run(Settings settings, BookingFile bookings, ReportFile report) {
    try (Database database = Database.open(settings.database());
        DemoRun run = new DemoRun(settings, database, out)) {
      RunReport figures = run.run(bookings, clock);
      out.println(ReportTable.of(figures));
      report.write(figures);
      if (settings.serve()) {
        serve(settings, run, figures);
      }
      return DONE;
    }
  }

  private void serve(Settings settings, DemoRun run, RunReport report) {
    try (PageServer server = PageServer.start(settings.port(), run.pages(report))) {
      out.println("Every mail as it arrived: " + server.address() + "  (Ctrl-C ends)");
      server.awaitEnd();
    }
  }

  private int fail(int code, String prefix, Exception cause) {
    LOG.debug("Ends with {}", code, cause);
    String message = String.valueOf(cause.getMessage());
    err.println("engage-demo: " + prefix + String.join("; ", message.lines().toList()));
    return code;
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("engage-demo-", ".csv");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the directory for temporary files", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("The bundled bookings stay behind", e);
    }
  }
}
