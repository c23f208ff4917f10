package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

  private static final List<String> FIELDS =
      List.of(
          "eligible",
          "sent",
          "failed",
          "skipped",
          "deferred",
          "unknown",
          "fallback",
          "generated",
          "tokens",
          "duration_seconds",
          "recipients");

  @TempDir private Path directory;
  private Path bookings;
  private Path report;

  @BeforeEach
  void files() throws IOException {
    bookings = directory.resolve("bookings.csv");
    report = directory.resolve("report.json");
    Files.writeString(
        bookings,
        """
        \uFEFFcustomer_id,booked_at,name,email,service,zone,amount
        S-3,1997-09-09,কামাল,,ac-servicing,,12.50
        S-1,1997-09-08T23:59:59,,rina@example.org,"Sofa, big",,
        S-2,1997-09-10T05:00:00Z,Imran,,,Europe/London,
        S-4,1997-09-01,,,,,
        S-5,1997-09-09,,,,,
        S-5,1997-09-29,,,,,
        S-6,1997-09-09,,,,,
        S-6,1997-10-01,,,,,
        """);
  }

  @Test
  void theReportSaysWhoWasSentToAndAddsUp() {
    DemoCall call = run("--promo", "ABAR10");

    JsonNode json = DemoCall.report(report);
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(json.fieldNames()).toIterable().containsExactlyElementsOf(FIELDS);
    assertThat(ids(json)).containsExactly("S-1", "S-3", "S-6");
    // It is morning in London, before the hours in which people are written to.
    assertThat(json.get("deferred").asInt()).isEqualTo(1);
    assertAddsUp(json, 4);
    assertThat(json.get("generated").asInt() + json.get("fallback").asInt()).isEqualTo(3);
    assertThat(call.out()).contains("eligible", "planned 4 customers so far").doesNotContain("@");
  }

  @Test
  void aSecondRunOnTheSameDatabaseSendsNothingAndSaysSo() {
    String database = "jdbc:h2:file:" + directory.resolve("sheba");
    run("--database", database);

    DemoCall second = run("--database", database);

    JsonNode json = DemoCall.report(report);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(json.get("sent").asInt()).isZero();
    assertThat(json.get("skipped").get("already-planned").asInt()).isEqualTo(4);
    assertThat(json.get("skipped").size()).isEqualTo(1);
    assertThat(ids(json)).isEmpty();
    assertAddsUp(json, 4);
    assertThat(second.out()).contains("Nothing was sent");
  }

  @Test
  void aDryRunSendsNothingAndLeavesARunAfterItFree() {
    String database = "jdbc:h2:file:" + directory.resolve("sheba");

    run("--database", database, "--dry-run");

    JsonNode dry = DemoCall.report(report);
    assertThat(dry.get("sent").asInt()).isZero();
    assertThat(dry.get("skipped").get("dry-run").asInt()).isEqualTo(3);
    assertThat(ids(dry)).isEmpty();
    assertAddsUp(dry, 4);

    run("--database", database);
    assertThat(ids(DemoCall.report(report))).containsExactly("S-1", "S-3", "S-6");
  }

  @Test
  void aFileWithAHeaderAloneHasNobodyEligible() throws IOException {
    Files.writeString(bookings, "customer_id,booked_at\n");

    assertThat(run().code()).isZero();
    assertAddsUp(DemoCall.report(report), 0);
  }

  @Test
  void aServerThatIsNotThereDefersEverybody() {
    run("--smtp", "127.0.0.1:1");

    JsonNode json = DemoCall.report(report);
    assertThat(json.get("sent").asInt()).isZero();
    assertThat(json.get("deferred").asInt()).isEqualTo(4);
    assertAddsUp(json, 4);
  }

  @Test
  void theBundledBookingsShowEveryKindOfAnswer() {
    DemoCall call = DemoCall.of("--no-serve", "--report", report.toString());

    JsonNode json = DemoCall.report(report);
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(json.get("sent").asInt()).isGreaterThan(15);
    assertThat(json.get("deferred").asInt()).isPositive();
    assertThat(json.get("skipped").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "daily cap: 1 of 1",
            "no consent for email",
            "suppressed: complaint",
            "suppressed: hard-bounce");
    assertAddsUp(json, 30);
  }

  @Test
  void theBundledBookingsAreSentOnceAsWell() {
    String database = "jdbc:h2:file:" + directory.resolve("sheba");
    DemoCall.of("--no-serve", "--database", database, "--report", report.toString());
    int sent = DemoCall.report(report).get("sent").asInt();

    DemoCall.of("--no-serve", "--database", database, "--report", report.toString());

    JsonNode second = DemoCall.report(report);
    assertThat(second.get("sent").asInt()).isZero();
    assertThat(second.get("skipped").get("already-planned").asInt()).isGreaterThanOrEqualTo(sent);
    assertAddsUp(second, 30);
  }

  @Test
  void helpNamesEveryOption() {
    DemoCall call = DemoCall.of("--help");

    assertThat(call.code()).isZero();
    for (Option option : Option.values()) {
      assertThat(call.out()).contains(option.spelling());
    }
  }

  private DemoCall run(String... more) {
    List<String> words = new ArrayList<>(List.of("--today", "1997-09-30"));
    words.addAll(List.of(more));
    return DemoCall.on(bookings, report, words.toArray(String[]::new));
  }

  private static List<String> ids(JsonNode report) {
    List<String> ids = new ArrayList<>();
    report.get("recipients").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static void assertAddsUp(JsonNode report, int eligible) {
    int sum = 0;
    for (String field : List.of("sent", "failed", "deferred", "unknown")) {
      sum += report.get(field).asInt();
    }
    for (JsonNode count : report.get("skipped")) {
      sum += count.asInt();
    }
    assertThat(report.get("eligible").asInt()).isEqualTo(eligible).isEqualTo(sum);
  }
}
