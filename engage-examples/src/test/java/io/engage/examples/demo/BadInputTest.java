package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

  private static final String GOOD = "customer_id,booked_at\nS-1,1997-09-09\n";

  @TempDir private Path directory;
  private Path bookings;
  private Path report;

  @BeforeEach
  void files() {
    bookings = directory.resolve("bookings.csv");
    report = directory.resolve("report.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          customer_id\\nS-1                                      | header  | booked_at  | missing
          booked_at\\n1997-09-09                                 | header  | customer_id| missing
          customer_id,booked_at,booked_at\\nS-1,1997-09-09,x     | header  | booked_at  | twice
          customer_id,,booked_at\\nS-1,,1997-09-09               | header  | column 2   | no name
          customer_id,booked_at\\nS-1,09/09/1997                 | row 1   | booked_at  | date
          customer_id,booked_at\\nS-1,1997-02-30                 | row 1   | booked_at  | date
          customer_id,booked_at\\nS-1,1997-09-09 10:00           | row 1   | booked_at  | date
          customer_id,booked_at\\nS-1,                           | row 1   | booked_at  | date
          customer_id,booked_at\\nS-1,12345-01-01                | row 1   | booked_at  | date
          customer_id,booked_at\\nS-1,1997-09-09\\nS-2           | row 2 (line 3) | booked_at | missing
          customer_id,booked_at\\nS-1,1997-09-09,x               | row 1   | column 3   | too many
          customer_id,booked_at\\n  ,1997-09-09                  | row 1   | customer_id| blank
          customer_id,booked_at,zone\\nS-1,1997-09-09,Asia/Dacka | row 1   | zone       | time zone
          customer_id,booked_at,locale\\nS-1,1997-09-09,fr       | row 1   | locale     | bn, bn-BD, en
          customer_id,booked_at,email\\nS-1,1997-09-09,rina      | row 1   | email      | mail address
          customer_id,booked_at,email\\nS-1,1997-09-09,a@b@c     | row 1   | email      | mail address
          customer_id,booked_at,name\\nS-1,1997-09-09,"Rina      | row 1   | line 2     | quote
          customer_id,booked_at,name\\nS-1,1997-09-09,"R"ina     | row 1   | line 2     | quote
          "customer_id,booked_at                                 | header  | line 1     | quote
          """,
      quoteCharacter = '\0')
  void aBadFileEndsWithOneLineThatNamesThePlace(
      String text, String row, String column, String problem) throws IOException {
    Files.writeString(bookings, text.strip().replace("\\n", "\n"));

    run().isRefused("--bookings", row, column, problem);

    assertThat(report).doesNotExist();
  }

  @Test
  void aRowAfterManyGoodOnesIsNamedByItsNumber() throws IOException {
    Files.writeString(bookings, GOOD + "\n" + "S-1,1997-09-10\n".repeat(2500) + "S-2,nonsense\n");

    run().isRefused("row 2502 (line 2504)", "booked_at");
  }

  @Test
  void aRowOverSeveralLinesIsNamedByItsFirst() throws IOException {
    Files.writeString(
        bookings, "customer_id,booked_at,note\nS-1,1997-09-09,\"a\nb\"\nS-2,soon,\"c\nd\"\n");

    run().isRefused("row 2 (line 4)", "booked_at");
  }

  @Test
  void anIdOfMoreThanAHundredCharactersIsRefused() throws IOException {
    Files.writeString(bookings, "customer_id,booked_at\n" + "x".repeat(101) + ",1997-09-09\n");

    run().isRefused("row 1", "customer_id", "100");
  }

  @Test
  void aQuoteThatIsNotClosedDoesNotTakeTheWholeFileIn() throws IOException {
    Files.writeString(bookings, GOOD + "S-2,\"1997-09-09\n" + "S-3,1997-09-09\n".repeat(200_000));

    run().isRefused("row 2 (line 3)", "quote");
  }

  @Test
  void aPortThatIsTakenStopsEverythingBeforehand() throws IOException {
    Files.writeString(bookings, GOOD);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      DemoCall.of(
              "sheba", "--bookings", bookings.toString(), "--today", "1997-09-30", "--port", port)
          .isRefused("--port", "taken");
    }
  }

  @Test
  void anEmptyFileHasNoHeader() throws IOException {
    Files.writeString(bookings, "");

    run().isRefused("empty");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithTheLine() throws IOException {
    byte[] bytes =
        (GOOD + "S-2,1997-09-09\nRenée,1997-09-09\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(bookings, bytes);

    run().isRefused("line 4", "UTF-8");
  }

  @Test
  void aFileThatEndsInTheMiddleOfALetterIsRefused() throws IOException {
    Files.write(bookings, (GOOD + "S-2").getBytes(StandardCharsets.UTF_8));
    Files.write(bookings, new byte[] {(byte) 0xE0, (byte) 0xA6}, StandardOpenOption.APPEND);

    run().isRefused("line 3", "UTF-8");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    run().isRefused("there is no file", "bookings.csv");
  }

  @Test
  void aDirectoryIsNoFile() {
    bookings = directory;

    run().isRefused("is not a file");
  }

  @Test
  void aBadAddressIsNotPrinted() throws IOException {
    Files.writeString(bookings, "customer_id,booked_at,email\nS-1,1997-09-09,rina@@sheba\n");

    DemoCall call = run();

    call.isRefused("email");
    assertThat(call.err()).doesNotContain("rina");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --cadence 0                      | --cadence   | number from 1
          --cadence three                  | --cadence   | number from 1
          --tolerance -1                   | --tolerance | number from 0
          --tolerance 21                   | --tolerance | less than the cadence
          --cadence                        | --cadence   | needs a value
          --promo --no-ai                  | --promo     | needs a value
          --promo HELLO!                   | --promo     | letters
          --cadence 20 --cadence 21        | --cadence   | twice
          --no-ai --no-ai                  | --no-ai     | twice
          --cadense 20                     | --cadense   | did you mean --cadence?
          --dryrun                         | --dryrun    | did you mean --dry-run?
          --smtp localhost                 | --smtp      | port
          --smtp localhost:99999           | --smtp      | port
          --database mysql://x             | --database  | jdbc:h2:
          --port 0                         | --port      | number from 1
          extra                            | "extra"     | no command
          """)
  void aBadOptionEndsWithOneLineThatNamesIt(String options, String option, String problem)
      throws IOException {
    Files.writeString(bookings, GOOD);

    run(options.split(" ")).isRefused(option, problem);

    assertThat(report).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"1997-9-30", "30.09.1997", "1997-09-31", "tomorrow", "0001-01-01", "+11997-01-01"})
  void aBadDayIsRefused(String day) throws IOException {
    Files.writeString(bookings, GOOD);

    DemoCall.on(bookings, report, "--today", day).isRefused("--today", "1997-09-30");
  }

  @Test
  void aMissingOptionIsNamed() throws IOException {
    Files.writeString(bookings, GOOD);

    DemoCall.on(bookings, report).isRefused("--today", "missing");
    DemoCall.of("sheba", "--today", "1997-09-30").isRefused("--bookings", "missing");
    DemoCall.of("--bookings", bookings.toString()).isRefused("--bookings", "sheba");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() throws IOException {
    Files.writeString(bookings, GOOD);

    DemoCall call = run("--database", "jdbc:postgresql://localhost:1/x?user=u&password=geheim");

    call.isRefused("--database");
    assertThat(call.err()).doesNotContain("geheim");
  }

  @Test
  void aDatabaseInAPlaceThatCannotBeIsNamed() throws IOException {
    Files.writeString(bookings, GOOD);

    run("--database", "jdbc:h2:file:" + bookings + "/inside").isRefused("--database");
  }

  @Test
  void aReportThatCannotBeWrittenStopsEverythingBeforehand() throws IOException {
    Files.writeString(bookings, GOOD);
    report = directory.resolve("nowhere").resolve("report.json");

    run().isRefused("--report");
  }

  @Test
  void theReportDoesNotReplaceTheBookings() throws IOException {
    Files.writeString(bookings, GOOD);
    report = bookings;

    run().isRefused("--report", "bookings");

    assertThat(bookings).hasContent(GOOD);
  }

  private DemoCall run(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "--today";
    words[1] = "1997-09-30";
    System.arraycopy(more, 0, words, 2, more.length);
    return DemoCall.on(bookings, report, words);
  }
}
