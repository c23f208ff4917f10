package io.engage.examples.demo;

import io.engage.error.EngagementException;
import io.engage.error.SettingsException;
import io.engage.examples.sheba.BadBookingsException;
import io.engage.examples.sheba.BookingFile;
import io.engage.examples.sheba.SampleBookings;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of the demo, from its words to its exit code. */
final class DemoCommand {

  static final int DONE = 0;
  static final int STOPPED = 1;
  static final int BAD_INPUT = 2;

  /** A database in memory takes many times the room of the file it was read from. */
  private static final long MOST_IN_MEMORY =
      Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 64);

  private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private final Map<String, String> environment;

  /**
   * Reads and prints there; the clock says which day it is when the caller does not.
   *
   * @param environment the variables of the process
   */
  DemoCommand(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Clock clock,
      Map<String, String> environment) {
    this.environment = environment;
    this.in = in;
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
      return switch (line.command()) {
        case EXPLAIN -> explain(ExplainSettings.of(line, clock.instant()));
        case CHECK_TEXTS -> checkTexts(TextCheckSettings.of(line));
        case PREVIEW -> preview(PreviewSettings.of(line));
        case BUNDLED, SHEBA -> run(Settings.of(line, today()));
      };
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
    if (settings.serve()) {
      PageServer.check(settings.port());
    }
    try (Scratch scratch = Scratch.open();
        ModelAccess model = ModelAccess.open(settings, environment)) {
      BookingFile bookings = BookingFile.open(bookings(settings, scratch));
      String url = settings.database().orElseGet(() -> databaseFor(bookings, scratch));
      return run(settings, bookings, report, url, model);
    }
  }

  private int explain(ExplainSettings settings) {
    try (Database database = Database.open(settings.database())) {
      out.println(new ExplainAnswer(settings, database).text().stripTrailing());
      return DONE;
    }
  }

  private int checkTexts(TextCheckSettings settings) {
    new TextCheck(settings).run(in, out);
    return DONE;
  }

  private int preview(PreviewSettings settings) {
    GalleryFiles files = GalleryFiles.in(settings.out());
    List<GalleryMail> mails = settings.mails();
    Path index = files.write(mails);
    out.println(mails.size() + " mails as pages and as text, all shown by " + index);
    return DONE;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Settings.HOME));
  }

  private static Path bookings(Settings settings, Scratch scratch) {
    if (settings.bookings().isPresent()) {
      return settings.bookings().get();
    }
    Path bundled = scratch.file("bookings.csv");
    SampleBookings.write(bundled, settings.today());
    return bundled;
  }

  private int run(
      Settings settings, BookingFile bookings, ReportFile report, String url, ModelAccess model) {
    try (Database database = Database.open(url);
        DemoRun run = new DemoRun(settings, database, model, out)) {
      RunReport figures = run.run(bookings, clock);
      out.println(ReportTable.of(figures));
      report.write(figures);
      if (settings.serve()) {
        serve(settings, run, figures);
      }
      return DONE;
    }
  }

  /** Few bookings fit into memory; of many, nobody knows. */
  private static String databaseFor(BookingFile bookings, Scratch scratch) {
    return bookings.size() > MOST_IN_MEMORY
        ? Database.inFile(scratch.file("sheba"))
        : Database.inMemory();
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
}
