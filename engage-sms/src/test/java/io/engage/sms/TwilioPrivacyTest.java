package io.engage.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.content.MessageContent;
import io.engage.error.RetriableException;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Address;
import io.engage.message.Purpose;
import io.engage.web.WebRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TwilioPrivacyTest {

  private static final String PAGE = "https://canary.example/";
  private static final String NUMBER = "+8801798765432";

  private final Logger slf4j = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final Lines handler = new Lines();
  private final Level slf4jBefore = slf4j.getLevel();
  private final java.util.logging.Level julBefore = jul.getLevel();
  private final TwilioServer server = new TwilioServer();

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
    server.close();
  }

  @Test
  @DisplayName("S18: the finest logs show no number, no text and no token")
  void nothingOfAMessageIsLogged() {
    List<SendResult> results = new ArrayList<>();
    TwilioChannelBuilder described =
        TwilioChannel.sms()
            .apiKey(Samples.ACCOUNT, "SK" + "0123456789abcdef".repeat(2), "canary-token")
            .from("canary")
            .statusCallback("https://canary.example/canary")
            .baseUrl(server.url());
    try (TwilioChannel channel = described.build()) {
      results.add(channel.send(canary("corr-7")));
      server.refuses(400, 21211, "canary " + NUMBER);
      results.add(channel.send(canary("corr-7")));
      server.refuses(429, 20429, "canary " + NUMBER);
      results.add(channel.send(canary("corr-7")));
      server.breaksOff();
      results.add(channel.send(canary("corr-7")));
      server.answers(aResponse().withStatus(201).withBody("canary " + NUMBER));
      results.add(channel.send(canary("corr-7")));
      assertThat(channel.toString()).doesNotContain("canary");
    }

    assertDiscreet(results.toString());
    assertThat(lines()).isNotEmpty().allSatisfy(TwilioPrivacyTest::assertDiscreet);
    assertThat(lines()).anyMatch(line -> line.contains("corr-7") && line.contains("21211"));
    assertThat(lines()).anyMatch(line -> line.contains("[corr-7]: accepted"));
  }

  @Test
  @DisplayName("S18: callbacks are not logged either")
  void nothingOfACallbackIsLogged() {
    List<Object> seen = new ArrayList<>();
    TwilioStatusHandler status =
        TwilioStatusHandler.at(PAGE, "canary-token", report -> fail(seen, report));
    TwilioInboundHandler inbound =
        TwilioInboundHandler.at(PAGE, "canary-token", InMemoryStore.create())
            .onText(text -> fail(seen, text))
            .build();
    List<WebRequest> requests =
        List.of(
            callback(Map.of("MessageStatus", "sent", "To", NUMBER)),
            callback(Map.of("From", NUMBER, "To", "canary", "Body", "canary-text")),
            callback(Map.of("From", "canary", "To", NUMBER, "Body", "canary-text")),
            SignedBy.claimed("canary=1", "canary", Map.of("canary", NUMBER)));

    for (WebRequest request : requests) {
      seen.add(request);
      seen.add(String.valueOf(catchThrowable(() -> status.handle(request))));
      seen.add(String.valueOf(catchThrowable(() -> inbound.handle(request))));
    }

    assertThat(seen).hasAtLeastOneElementOfType(DeliveryReport.class);
    assertThat(seen).hasAtLeastOneElementOfType(InboundText.class);
    assertDiscreet(seen.toString());
    assertThat(ours()).isNotEmpty().allSatisfy(TwilioPrivacyTest::assertDiscreet);
  }

  private static void fail(List<Object> seen, Object told) {
    seen.add(told);
    throw new RetriableException("the host is away");
  }

  private static WebRequest callback(Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("MessageSid", Samples.sid(1));
    return new SignedBy("canary-token").form(PAGE, "canary=1", all);
  }

  @Test
  @DisplayName("S30: a correlation id starts no log line of its own")
  void aCorrelationIdStaysWithinItsLine() {
    try (TwilioChannel channel = Samples.sms(server).build()) {
      channel.send(canary("x\r\n\u2028INFO all is well"));
    }

    assertThat(ours())
        .filteredOn(line -> line.contains("all is well"))
        .isNotEmpty()
        .noneMatch(line -> line.contains("\n") || line.contains("\u2028"));
  }

  /** WireMock writes down what it gets, which is not ours to judge. */
  private List<String> ours() {
    return appender.list.stream()
        .filter(e -> e.getLoggerName().startsWith("io.engage"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(handler.lines);
    appender.list.stream()
        .filter(e -> !isServer(e.getLoggerName()))
        .forEach(e -> lines.add(e.getFormattedMessage() + " " + e.getThrowableProxy()));
    return lines;
  }

  private static boolean isServer(String logger) {
    return logger.startsWith("wiremock.")
        || logger.startsWith("org.eclipse.jetty")
        || logger.startsWith("WireMock");
  }

  private static void assertDiscreet(String shown) {
    assertThat(shown).doesNotContain("canary").doesNotContain(NUMBER.substring(1));
  }

  private static OutboundMessage canary(String correlation) {
    return new OutboundMessage(
        Samples.ID,
        Purpose.REMINDER,
        Address.phone(NUMBER),
        Optional.of("canary-name"),
        Locale.ENGLISH,
        new MessageContent(
            "canary-subject",
            "canary-text",
            Optional.of("canary-heading"),
            Optional.of("canary-action"),
            Optional.of("canary-highlight"),
            Optional.of("canary-notice")),
        Optional.of(URI.create("https://x.example/canary-link")),
        Optional.of(URI.create("https://x.example/canary-unsubscribe")),
        correlation);
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
