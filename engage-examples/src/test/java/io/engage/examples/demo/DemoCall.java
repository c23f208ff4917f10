package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One call of the demo, as a shell would make it, on a Saturday in November 2026. */
final class DemoCall {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final int code;

  private DemoCall(byte[] input, Map<String, String> environment, List<String> words) {
    InputStream in = new ByteArrayInputStream(input);
    code = new DemoCommand(in, stream(out), stream(err), NOW, environment).run(words);
  }

  static DemoCall of(String... words) {
    return new DemoCall(new byte[0], Map.of(), List.of(words));
  }

  /** A call that is given these bytes to read. */
  static DemoCall reading(byte[] input, String... words) {
    return new DemoCall(input, Map.of(), List.of(words));
  }

  /** A call with these variables in its environment. */
  static DemoCall in(Map<String, String> environment, List<String> words) {
    return new DemoCall(new byte[0], environment, words);
  }

  /** A run on a file that reports into another and shows no page. */
  static DemoCall on(Path bookings, Path report, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("sheba", "--bookings", bookings.toString(), "--report", report.toString()));
    words.addAll(List.of(more));
    words.add("--no-serve");
    return of(words.toArray(String[]::new));
  }

  int code() {
    return code;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Bad input: code 2 and one line, without a stack trace. */
  void isRefused(String... parts) {
    assertThat(code).as(err()).isEqualTo(2);
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).startsWith("engage-demo: ").contains(parts);
    assertThat(out()).doesNotContain("Running");
  }

  static JsonNode report(Path file) {
    try {
      return new JsonMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError("there is no report " + file, e);
    }
  }

  private static PrintStream stream(ByteArrayOutputStream sink) {
    return new PrintStream(sink, true, StandardCharsets.UTF_8);
  }
}
