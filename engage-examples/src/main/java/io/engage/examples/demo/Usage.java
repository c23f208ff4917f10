package io.engage.examples.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} says. */
final class Usage {

  private static final String TEXT =
      """
      Engage demo: Sheba's renewal campaign, from its tables to the mail.

        java -jar engage-demo.jar [options]
            runs it on bundled bookings and shows every mail on a local page
        java -jar engage-demo.jar sheba --bookings FILE.csv --today DATE [options]
            runs it on your own bookings
        java -jar engage-demo.jar explain --database JDBC-URL --customer ID [options]
            says why a customer of such a run may be written to at a time, or may not
        java -jar engage-demo.jar check-texts --locale bn|en [options] < TEXTS
            says what the standard filters find in your own texts
        java -jar engage-demo.jar preview [--template NAME] [--locale bn|en] [--out DIR]
            writes every mail that the examples send, as a page and as text, with an index

      Options:
      %s

      The file is UTF-8 with a header. booked_at is an ISO date, date-time or date-time with an
      offset; without an offset it is read by Dhaka's clocks, a date alone as the start of that day.
      A customer lives in the zone that the latest row names which names one, else in Asia/Dhaka.
      Days are counted by the customer's own calendar; rows that lie after --today there are left
      out. Name, mail address, service and locale (bn, bn-BD or en; else bn-BD) come from the latest
      row that has one, all other columns are facts of the latest row. A customer without an address
      is <customer_id>@customers.invalid, and all customers of your own file count as having agreed
      to mail.

      check-texts reads UTF-8, one text a line, and writes a JSON object a line: allowed, rule,
      category, words (as they stand in the text) and at (where they begin and end, counted in
      Unicode code points from 0). Line n answers line n, also where it is empty. Length counts only
      with --length or --channel.

      It ends with 0 when all went well, 2 when the input was bad and nothing was sent, 1 when it
      had to stop midway: run it again on the same database, and nobody is written to twice.
      """;

  private Usage() {}

  static String text() {
    return TEXT.formatted(
        Arrays.stream(Option.values()).map(Option::usage).collect(Collectors.joining("\n")));
  }
}
