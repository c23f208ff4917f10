package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.engage.content.GenerationRequest;
import io.engage.content.Prompt;
import io.engage.content.TemplateId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class PrivacyTest {

  private static final String WORDS = "{\"subject\":\"Canary-1\",\"body\":\"Canary-2\"}";

  private final Logger slf4j = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final Lines handler = new Lines();
  private final WireMockServer server = Servers.start();
  private final Level slf4jBefore = slf4j.getLevel();
  private final java.util.logging.Level julBefore = jul.getLevel();

  @BeforeEach
  void listen() {
    appender.start();
    slf4j.addAppender(appender);
    slf4j.setLevel(Level.TRACE);
    handler.setLevel(java.util.logging.Level.ALL);
    jul.addHandler(handler);
    jul.setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void stop() {
    slf4j.detachAppender(appender);
    slf4j.setLevel(slf4jBefore);
    jul.removeHandler(handler);
    jul.setLevel(julBefore);
    server.stop();
  }

  @ParameterizedTest
  @DisplayName("S18, S19: no log and no exception shows key, prompt, fact or answer")
  @MethodSource("answers")
  void nothingIsShown(ResponseDefinitionBuilder answer) {
    Servers.answer(server, answer);
    try (OpenAiGenerator generator = generator()) {
      Throwable thrown = catchThrowable(() -> generator.generate(canary("corr-7")));

      assertThat(stackTrace(thrown)).doesNotContainIgnoringCase("canary");
      assertThat(generator.toString()).doesNotContainIgnoringCase("canary");
    }
    assertThat(lines())
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("canary"))
        .filteredOn(line -> line.contains("[corr-7]"))
        .hasSize(1);
  }

  static Stream<ResponseDefinitionBuilder> answers() {
    String quoting = Samples.error("Canary-type", "sk-Canary-key is wrong");
    return Stream.of(
        WireMock.okJson(Samples.answer(WORDS, "stop")),
        WireMock.okJson(Samples.answer(WORDS, "length")),
        WireMock.okJson(Samples.answer(WORDS, "Canary")),
        WireMock.okJson(Samples.answer("Canary", "stop")),
        WireMock.okJson(Samples.answer("{\"subject\":\"Canary", "stop")),
        WireMock.okJson(Samples.answer(WORDS, "stop").replace("null", "\"Canary refusal\"")),
        WireMock.okJson("Canary"),
        WireMock.okJson(quoting),
        WireMock.jsonResponse(quoting, 401),
        WireMock.jsonResponse(quoting, 429),
        WireMock.jsonResponse(quoting, 500),
        WireMock.status(307).withHeader("Location", "https://canary.example/"),
        WireMock.status(500).withStatusMessage("Canary"),
        WireMock.status(503).withHeader("Retry-After", "Canary"),
        WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  @Test
  void oneLineSaysWhatATextTook() {
    Servers.answer(server, WireMock.okJson(Samples.answer()));
    try (OpenAiGenerator generator = generator()) {
      generator.generate(Samples.request());
    }

    assertThat(ours())
        .containsExactly(
            "text [corr-7]: model gpt-4o-mini-2024-07-18, tokens 120 + 45, finish \"stop\", 0 ms");
  }

  @Test
  void oneLineSaysWhyThereIsNone() {
    Servers.answers(server, WireMock.jsonResponse(Samples.error("invalid_request_error", ""), 404));
    try (OpenAiGenerator generator = generator()) {
      assertThat(catchThrowable(() -> generator.generate(Samples.request()))).isNotNull();
    }

    assertThat(ours())
        .containsExactly(
            "no text [corr-7]: no answer, 0 ms, io.engage.openai.RequestRejectedException: the"
                + " server rejected the request: 404 invalid_request_error");
  }

  @Test
  @DisplayName("S30: a correlation id starts no log line of its own")
  void aCorrelationIdStaysWithinItsLine() {
    Servers.answer(server, WireMock.okJson(Samples.answer()));
    try (OpenAiGenerator generator = generator()) {
      generator.generate(canary("x\r\nINFO all is well\u2028"));
    }

    assertThat(ours()).singleElement().asString().contains("[x INFO all is well ]");
  }

  @Test
  @DisplayName("S19: what is configured shows no secret")
  void settingsShowNoSecret() {
    assertThat(settings().toString()).doesNotContainIgnoringCase("canary");
    assertThat(catchThrowable(() -> builder().header("X-Other", "canary\n").build()))
        .hasMessageContaining("openai.headers.X-Other")
        .hasMessageNotContaining("canary");
    assertThat(catchThrowable(() -> builder().apiKey("canary\n").build()))
        .hasMessageContaining("openai.api-key")
        .hasMessageNotContaining("canary");
    assertThat(
            catchThrowable(() -> builder().baseUrl("https://u:canary@x.example?canary=1").build()))
        .hasMessageContaining("openai.base-url")
        .hasMessageNotContaining("canary");
  }

  private OpenAiGenerator generator() {
    return new OpenAiGenerator(settings(), new RecordingPause(), () -> 0.5);
  }

  private OpenAiSettings settings() {
    return builder().settings();
  }

  private OpenAiGeneratorBuilder builder() {
    return Samples.builder(server.baseUrl())
        .apiKey("sk-Canary-key")
        .organisation("Canary-organisation")
        .header("X-Gateway-Key", "Canary-header");
  }

  private static GenerationRequest canary(String correlationId) {
    return new GenerationRequest(
        new Prompt(TemplateId.parse("reminder_bn_v1"), "Canary-prompt"),
        Locale.ENGLISH,
        Map.of("name", "Canary-fact", "canary_name", "x"),
        Optional.of("Canary-refusal"),
        correlationId);
  }

  private List<String> ours() {
    return appender.list.stream()
        .filter(event -> event.getLoggerName().startsWith("io.engage"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(handler.lines);
    appender.list.forEach(e -> lines.add(e.getFormattedMessage() + " " + e.getThrowableProxy()));
    return lines;
  }

  private static String stackTrace(@Nullable Throwable thrown) {
    StringWriter trace = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(trace));
    }
    return trace.toString();
  }

  /** Keeps what java.util.logging would write. */
  private static final class Lines extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord entry) {
      lines.add(formatter.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
