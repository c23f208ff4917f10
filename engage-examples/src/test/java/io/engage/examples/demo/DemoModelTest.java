package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole demo, by who writes its texts. */
class DemoModelTest {

  private static final String KEY = "sk-geheim-4711";

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
        customer_id,booked_at,name,service
        S-1,1997-09-09,Rina,ac-servicing
        S-2,1997-09-09,Karim,plumbing
        S-3,1997-09-10,Shirin,
        """);
  }

  @Test
  void theStubWritesForTheBundledCustomersAndFailsAsModelsDo() {
    DemoCall call = bundled();

    JsonNode json = DemoCall.report(report);
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(json.get("sent").asInt()).isEqualTo(20);
    assertThat(json.get("generated").asInt()).isEqualTo(18);
    assertThat(json.get("fallback").asInt()).isEqualTo(2);
    assertThat(call.out())
        .contains("by a stub of a model on this machine")
        .containsPattern("generator failed: ModelRefusedException: [a-z ]+ +1\n")
        .containsPattern("generator failed: ModelStoppedAtLengthException: [a-z0-9 ]+ +1\n");
  }

  @Test
  void theSameBookingsHaveTheSameReport() {
    bundled();
    JsonNode first = withoutDuration();
    bundled();

    assertThat(withoutDuration()).isEqualTo(first);
    assertThat(first.at("/tokens/prompt").asInt()).isPositive();
    assertThat(first.at("/tokens/completion").asInt()).isPositive();
  }

  @Test
  @DisplayName("S18: the key goes to the server and nowhere else")
  void theKeyGoesToTheServerAndNowhereElse() throws IOException {
    try (RecordingModel model = new RecordingModel()) {
      DemoCall call = onBookings(Map.of("OPENAI_API_KEY", KEY), model, "--openai-model", "mine");

      JsonNode json = DemoCall.report(report);
      assertThat(call.code()).as(call.err()).isZero();
      assertThat(json.get("generated").asInt()).isEqualTo(3);
      assertThat(json.get("fallback").asInt()).isZero();
      assertThat(json.get("tokens").toString()).isEqualTo("{\"prompt\":300,\"completion\":30}");
      assertThat(model.asked())
          .hasSize(3)
          .allSatisfy(
              asked -> {
                assertThat(asked.path()).isEqualTo("/proxy/v1/chat/completions");
                assertThat(asked.authorization()).hasValue("Bearer " + KEY);
                assertThat(asked.body()).contains("\"mine\"", "You write in Bengali for Sheba");
              });
      assertThat(call.out() + call.err() + json).doesNotContain(KEY);
    }
  }

  @Test
  void aServerOnThisMachineNeedsNoKey() throws IOException {
    try (RecordingModel model = new RecordingModel()) {
      DemoCall call = onBookings(Map.of(), model);

      assertThat(call.code()).as(call.err()).isZero();
      assertThat(model.asked()).hasSize(3).allMatch(asked -> asked.authorization().isEmpty());
    }
  }

  @Test
  void aDryRunAsksNoModel() throws IOException {
    try (RecordingModel model = new RecordingModel()) {
      DemoCall call = onBookings(Map.of(), model, "--dry-run");

      assertThat(call.code()).as(call.err()).isZero();
      assertThat(DemoCall.report(report).at("/skipped/dry-run").asInt()).isEqualTo(3);
      assertThat(model.asked()).isEmpty();
    }
  }

  @Test
  void aDryRunNeedsNoKey() {
    DemoCall call = run(Map.of(), "--openai-base-url", "https://api.openai.com/v1", "--dry-run");

    assertThat(call.code()).as(call.err()).isZero();
    assertThat(DemoCall.report(report).at("/skipped/dry-run").asInt()).isEqualTo(3);
  }

  @Test
  void withoutAiTheTemplateSpeaksAndNothingFallsBack() {
    DemoCall call = run(Map.of(), "--no-ai");

    JsonNode json = DemoCall.report(report);
    assertThat(json.get("sent").asInt()).isEqualTo(3);
    assertThat(json.get("generated").asInt()).isZero();
    assertThat(json.get("fallback").asInt()).isZero();
    assertThat(json.get("tokens").toString()).isEqualTo("{\"prompt\":0,\"completion\":0}");
    assertThat(call.out()).contains("texts are written by the approved template");
  }

  @Test
  @DisplayName("F18: a server that is not there costs no mail, and the report says why")
  void aServerThatIsNotThereCostsNoMail() throws IOException {
    DemoCall call = run(Map.of(), "--openai-base-url", "http://localhost:" + freePort() + "/v1");

    JsonNode json = DemoCall.report(report);
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(json.get("sent").asInt()).isEqualTo(3);
    assertThat(json.get("generated").asInt()).isZero();
    assertThat(json.get("fallback").asInt()).isEqualTo(3);
    assertThat(call.out()).containsPattern("ProviderUnreachableException: .+ 3\n");
  }

  @Test
  @DisplayName("F40: words are not asked for twice")
  void aSecondRunAsksForNothing() throws IOException {
    String database = "jdbc:h2:file:" + directory.resolve("sheba");
    try (RecordingModel model = new RecordingModel()) {
      onBookings(Map.of(), model, "--database", database);
      onBookings(Map.of(), model, "--database", database);

      JsonNode second = DemoCall.report(report);
      assertThat(second.at("/skipped/already-planned").asInt()).isEqualTo(3);
      assertThat(second.get("generated").asInt()).isZero();
      assertThat(model.asked()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --openai-base-url https://api.openai.com/v1         | --openai-base-url | OPENAI_API_KEY
          --openai-base-url http://localhost.example.org/v1   | --openai-base-url | https
          --openai-base-url nonsense                          | --openai-base-url | URL
          --openai-base-url ftp://localhost/v1                | --openai-base-url | URL
          --openai-base-url https://u:geheim@api.openai.com   | --openai-base-url | password
          --openai-base-url http://localhost:1/v1?key=geheim  | --openai-base-url | query
          --openai-base-url                                   | --openai-base-url | needs a value
          --openai-base-url http://localhost:1/v1 --no-ai     | --no-ai           | --openai-base-url
          --openai-model gpt-4o                               | --openai-model    | --openai-base-url
          """)
  void aModelThatCannotBeIsRefusedBeforehand(String options, String option, String problem) {
    DemoCall call = run(Map.of(), options.split(" "));

    call.isRefused(option, problem);
    assertThat(call.err()).doesNotContain("geheim");
    assertThat(report).doesNotExist();
  }

  @Test
  void aKeyThatCannotBeIsRefusedWithoutBeingShown() {
    DemoCall call =
        run(
            Map.of("OPENAI_API_KEY", "sk geheim"),
            "--openai-base-url",
            "https://api.openai.com/v1");

    call.isRefused("OPENAI_API_KEY");
    assertThat(call.err()).doesNotContain("geheim");
  }

  @Test
  void aBlankKeyIsNone() {
    run(Map.of("OPENAI_API_KEY", " "), "--openai-base-url", "https://api.openai.com/v1")
        .isRefused("--openai-base-url", "OPENAI_API_KEY");
  }

  private DemoCall bundled() {
    return DemoCall.of("--today", "2026-11-21", "--report", report.toString(), "--no-serve");
  }

  private DemoCall onBookings(
      Map<String, String> environment, RecordingModel model, String... more) {
    List<String> words = new ArrayList<>(List.of("--openai-base-url", model.baseUrl()));
    words.addAll(List.of(more));
    return run(environment, words.toArray(String[]::new));
  }

  private DemoCall run(Map<String, String> environment, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("sheba", "--bookings", bookings.toString(), "--today", "1997-09-30"));
    words.addAll(List.of("--report", report.toString(), "--no-serve"));
    words.addAll(List.of(more));
    return DemoCall.in(environment, words);
  }

  private JsonNode withoutDuration() {
    JsonNode json = DemoCall.report(report);
    ((ObjectNode) json).remove("duration_seconds");
    return json;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
