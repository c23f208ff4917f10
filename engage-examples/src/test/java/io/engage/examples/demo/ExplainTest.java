package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

  @TempDir private Path directory;
  private String database;

  @BeforeEach
  void aRunAtNoonInDhaka() throws IOException {
    Path bookings = directory.resolve("bookings.csv");
    Files.writeString(
        bookings,
        """
        customer_id,booked_at,name,zone,locale
        S-1,1997-09-09,Rina,,en
        S-2,1997-09-29,Karim,Europe/London,en
        """);
    database = "jdbc:h2:file:" + directory.resolve("sheba");
    DemoCall run =
        DemoCall.on(
            bookings,
            directory.resolve("report.json"),
            "--today",
            "1997-09-30",
            "--database",
            database,
            "--no-ai");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void whoWasWrittenToTodayMayBeWrittenToTomorrow() {
    JsonNode answer = json("S-1", "--at", "1997-09-30T07:00:00Z");

    assertThat(answer.get("allowed").booleanValue()).isFalse();
    assertThat(answer.get("next_instant").textValue()).isEqualTo("1997-10-01T06:00:00Z");
    assertThat(answer.get("gates").findValuesAsText("verdict"))
        .containsExactly("pass", "pass", "pass", "pass", "pass", "pass", "pass", "skip");
  }

  @Test
  void atTheNextInstantTheAnswerIsYesAndASecondBeforeItIsNo() {
    Instant next =
        Instant.parse(json("S-1", "--at", "1997-09-30T07:00:00Z").get("next_instant").textValue());

    assertThat(json("S-1", "--at", next.toString()).get("allowed").booleanValue()).isTrue();
    assertThat(json("S-1", "--at", next.minusSeconds(1).toString()).get("allowed").booleanValue())
        .isFalse();
  }

  @Test
  void theHoursAreThoseOfTheCustomersZone() {
    JsonNode atNoonInDhaka = json("S-2", "--at", "1997-09-30T06:00:00Z");

    assertThat(atNoonInDhaka.get("allowed").booleanValue()).isFalse();
    assertThat(atNoonInDhaka.get("next_instant").textValue()).isEqualTo("1997-09-30T08:00:00Z");
  }

  @Test
  void theAnswerCanBeReadInBothLanguages() {
    assertThat(explain("S-1", "--at", "1997-09-30T07:00:00Z").out())
        .contains("No: daily cap: 1 of 1.", "Wednesday 1 October 1997, 12:00:00");
    assertThat(explain("S-1", "--at", "1997-09-30T07:00:00Z", "--locale", "bn").out())
        .contains("না, পাঠানো যাবে না", "বুধবার");
  }

  @Test
  void nothingIsPlannedByAsking() {
    explain("S-2", "--at", "1997-09-30T10:00:00Z");

    JsonNode again = json("S-2", "--at", "1997-09-30T10:00:00Z");
    assertThat(again.get("allowed").booleanValue()).isTrue();
    assertThat(again.get("next_instant").textValue()).isEqualTo("1997-09-30T10:00:00Z");
  }

  @Test
  void withoutATimeItIsAboutNow() {
    // The clock of the demo's tests stands at nine in Dhaka on 21 November 2026.
    assertThat(json("S-1").get("at").textValue()).isEqualTo("2026-11-21T03:00:00Z");
    assertThat(json("S-1").get("allowed").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--customer,S-9,--customer: is no customer",
    "--at,tomorrow,--at: must be an instant",
    "--channel,sms,--channel: must be email",
    "--topic,Big News,--topic: must be",
    "--locale,fr,--locale: must be bn",
    "--promo,X,--promo: does not go with",
  })
  void whatCannotBeIsSaidInOneLine(String option, String value, String message) {
    List<String> words = new ArrayList<>(List.of("explain", "--database", database));
    if (!option.equals("--customer")) {
      words.addAll(List.of("--customer", "S-1"));
    }
    words.addAll(List.of(option, value));

    DemoCall.of(words.toArray(String[]::new)).isRefused(message);
  }

  @Test
  void databaseAndCustomerAreNeeded() {
    DemoCall.of("explain", "--customer", "S-1").isRefused("--database: is missing");
    DemoCall.of("explain", "--database", database).isRefused("--customer: is missing");
  }

  private DemoCall explain(String customer, String... more) {
    List<String> words =
        new ArrayList<>(List.of("explain", "--database", database, "--customer", customer));
    words.addAll(List.of(more));
    DemoCall call = DemoCall.of(words.toArray(String[]::new));
    assertThat(call.code()).as(call.err()).isZero();
    return call;
  }

  private JsonNode json(String customer, String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.add("--json");
    try {
      return new JsonMapper().readTree(explain(customer, words.toArray(String[]::new)).out());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
