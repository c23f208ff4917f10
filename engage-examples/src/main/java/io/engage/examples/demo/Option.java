package io.engage.examples.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What may stand on the command line. */
enum Option {
  BOOKINGS(
      "FILE.csv", "bookings: customer_id, booked_at [, email, name, service, zone, locale, …]"),
  TODAY("DATE", "the day on which the campaign runs, at noon in Dhaka: 1997-09-30"),
  CADENCE("DAYS", "how many days after the last booking (21)"),
  TOLERANCE("DAYS", "give or take so many days (1)"),
  PROMO("CODE", "a promotional code in every mail"),
  DATABASE("JDBC-URL", "H2 or PostgreSQL; in memory when not said"),
  SMTP(
      "HOST:PORT",
      "sends to this server instead of the local inbox; port 465 means TLS, 587\n"
          + "                         STARTTLS, any other plain text"),
  REPORT("FILE.json", "writes the report there as well"),
  PORT("PORT", "of the page (8025, or a free one)"),
  OPENAI_BASE_URL(
      "URL",
      "asks this server for the texts instead of the local stub; with the\n"
          + "                         key in OPENAI_API_KEY: https://api.openai.com/v1"),
  OPENAI_MODEL("NAME", "which of its models (gpt-4o-mini)"),
  NO_AI("", "asks no model: the approved template alone speaks"),
  DRY_RUN("", "counts who would be written to; plans and sends nothing"),
  NO_SERVE("", "ends after the report instead of serving the page"),
  CUSTOMER("ID", "explain: whom it is about"),
  TOPIC("NAME", "explain: about what (renewal)"),
  CHANNEL("NAME", "explain, check-texts: over which channel (email)"),
  AT("INSTANT", "explain: when, 2026-11-21T06:00:00Z; now when not said"),
  LOCALE(
      "TAG",
      "explain: in which language the answer is; check-texts: in which the\n"
          + "                         texts are: bn or en (en); preview: this language alone"),
  JSON("", "explain: the answer as JSON on one line"),
  LENGTH("FROM-TO", "check-texts: how many characters a text may have: 10-500; any when not said"),
  GENERATED("", "check-texts: the texts are a model's, and are looked at more closely"),
  TEMPLATE("NAME", "preview: this template alone: weekly-digest"),
  OUT("DIR", "preview: where the files go (engage-preview)"),
  HELP("", "shows this");

  private final String value;
  private final String meaning;

  Option(String value, String meaning) {
    this.value = value;
    this.meaning = meaning;
  }

  String spelling() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  String usage() {
    return "  %-22s %s".formatted((spelling() + " " + value).strip(), meaning);
  }

  static Optional<Option> find(String spelling) {
    return Arrays.stream(values()).filter(o -> o.spelling().equals(spelling)).findFirst();
  }

  /** The option that is spelled most like this. */
  static Option nearestTo(String spelling) {
    return Arrays.stream(values())
        .min(Comparator.comparingInt(o -> Spelling.distance(o.spelling(), spelling)))
        .orElseThrow();
  }
}
