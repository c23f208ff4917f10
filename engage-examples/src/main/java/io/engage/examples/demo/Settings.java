package io.engage.examples.demo;

import io.engage.examples.sheba.MailServer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the demo is to do.
 *
 * @param bookings the caller's bookings; empty means the bundled ones
 * @param today the day on which the campaign runs
 * @param cadence so many days after the last booking
 * @param tolerance give or take so many
 * @param promo a promotional code
 * @param database a JDBC URL; empty means a database in memory
 * @param smtp a mail server; empty means the local inbox
 * @param ai whether a model is to write the texts
 * @param server whose model; empty means the local stub
 * @param report where the report goes as well
 * @param port of the page; empty means whichever is free
 * @param dryRun whether to count only
 * @param serve whether to show the page afterwards
 */
record Settings(
    Optional<Path> bookings,
    LocalDate today,
    int cadence,
    int tolerance,
    Optional<String> promo,
    Optional<String> database,
    Optional<MailServer> smtp,
    boolean ai,
    Optional<ModelServer> server,
    Optional<Path> report,
    OptionalInt port,
    boolean dryRun,
    boolean serve) {

  static final ZoneId HOME = ZoneId.of("Asia/Dhaka");

  private static final String DEFAULT_PROMO = "ABAR21";
  private static final int MOST_DAYS = 36_500;
  private static final int LAST_PORT = 65_535;
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 2);

  /**
   * Reads the options.
   *
   * @param now today by the calendar, for the bundled bookings
   * @throws BadInputException naming the first option that is missing or cannot be
   */
  static Settings of(CommandLine line, LocalDate now) {
    if (line.ownData()) {
      line.needed(Option.BOOKINGS);
      line.needed(Option.TODAY);
    } else if (line.has(Option.BOOKINGS)) {
      throw new BadInputException(
          Option.BOOKINGS.spelling(), "goes with the command \"sheba\"; see --help");
    }
    int cadence = number(line, Option.CADENCE, 1, MOST_DAYS).orElse(21);
    boolean dryRun = line.has(Option.DRY_RUN);
    return new Settings(
        line.value(Option.BOOKINGS).map(value -> path(Option.BOOKINGS, value)),
        line.value(Option.TODAY).map(Settings::day).orElse(now),
        cadence,
        tolerance(line, cadence),
        promo(line),
        line.value(Option.DATABASE).map(Settings::jdbcUrl),
        line.value(Option.SMTP).map(Settings::server),
        !line.has(Option.NO_AI),
        modelServer(line),
        line.value(Option.REPORT).map(value -> path(Option.REPORT, value)),
        number(line, Option.PORT, 1, LAST_PORT),
        dryRun,
        !dryRun && !line.has(Option.NO_SERVE));
  }

  /** Where the clock stands. */
  Instant noon() {
    return today.atTime(LocalTime.NOON).atZone(HOME).toInstant();
  }

  private static LocalDate day(String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      if (value.length() == 10 && !day.isBefore(FIRST_DAY)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // falls through to the one message for everything that is no such day
    }
    throw new BadInputException(
        Option.TODAY.spelling(), "must be a day after 1970-01-01 in the form 1997-09-30");
  }

  private static int tolerance(CommandLine line, int cadence) {
    int tolerance = number(line, Option.TOLERANCE, 0, MOST_DAYS).orElse(Math.min(1, cadence - 1));
    if (tolerance >= cadence) {
      throw new BadInputException(
          Option.TOLERANCE.spelling(), "must be less than the cadence, which is " + cadence);
    }
    return tolerance;
  }

  private static Optional<String> promo(CommandLine line) {
    Optional<String> code = line.value(Option.PROMO);
    if (code.isPresent() && !code.get().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
      throw new BadInputException(
          Option.PROMO.spelling(), "must be 1 to 40 Latin letters, digits, hyphens or underscores");
    }
    return code.or(() -> line.ownData() ? Optional.empty() : Optional.of(DEFAULT_PROMO));
  }

  static String jdbcUrl(String value) {
    if (!value.startsWith("jdbc:h2:") && !value.startsWith("jdbc:postgresql:")) {
      throw new BadInputException(
          Option.DATABASE.spelling(), "must begin with jdbc:h2: or jdbc:postgresql:");
    }
    return value;
  }

  private static Optional<ModelServer> modelServer(CommandLine line) {
    Optional<String> url = line.value(Option.OPENAI_BASE_URL);
    Optional<String> model = line.value(Option.OPENAI_MODEL);
    String base = Option.OPENAI_BASE_URL.spelling();
    if (url.isPresent() && line.has(Option.NO_AI)) {
      throw new BadInputException(Option.NO_AI.spelling(), "does not go with " + base);
    }
    if (model.isPresent() && url.isEmpty()) {
      throw new BadInputException(Option.OPENAI_MODEL.spelling(), "goes with " + base);
    }
    return url.map(address -> new ModelServer(address, model));
  }

  private static MailServer server(String value) {
    int colon = value.lastIndexOf(':');
    if (colon > 0) {
      OptionalInt port = integer(value.substring(colon + 1));
      if (port.isPresent() && port.getAsInt() >= 1 && port.getAsInt() <= LAST_PORT) {
        return new MailServer(value.substring(0, colon), port.getAsInt());
      }
    }
    throw new BadInputException(
        Option.SMTP.spelling(), "must be a host and a port from 1 to 65535: localhost:1025");
  }

  private static Path path(Option option, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new BadInputException(option.spelling(), "is no name of a file");
    }
  }

  private static OptionalInt number(CommandLine line, Option option, int least, int most) {
    Optional<String> value = line.value(option);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt number = integer(value.get());
    if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
      throw new BadInputException(
          option.spelling(), "must be a number from " + least + " to " + most);
    }
    return number;
  }

  private static OptionalInt integer(String text) {
    return text.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
