package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.content.MessageContent;
import io.engage.email.SmtpServer.Step;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EmailPrivacyTest {

  private final Logger slf4j = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final Lines handler = new Lines();
  private final SmtpServer server = new SmtpServer();
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
    server.close();
  }

  @Test
  @DisplayName("S18: the finest logs show no address, no text and no password")
  void nothingOfAMessageIsLogged() {
    server.offering("PIPELINING", "AUTH PLAIN");
    server.answer(Step.AUTH, "235 2.7.0 hello canary-user");
    server.answer(Step.RCPT, "550 5.1.1 <canary-to@example.com> unknown");
    server.answer(Step.END, "554 5.7.1 canary-text is spam");
    List<SendResult> results = new ArrayList<>();
    try (SmtpChannel channel =
        Samples.channel(server).login("canary-user", "canary-password").build()) {
      results.add(channel.send(canary()));
      results.add(channel.send(canary()));
      results.add(channel.send(canary()));
      server.drop(Step.END);
      results.add(channel.send(canary()));
      assertThat(channel.render(canary()).toString()).doesNotContain("canary");
    }

    assertThat(results.toString()).doesNotContain("canary");
    assertThat(lines()).isNotEmpty().noneMatch(line -> line.contains("canary"));
    assertThat(lines()).anyMatch(line -> line.contains("corr-7") && line.contains("550 5.1.1"));
  }

  @Test
  @DisplayName("S30: a correlation id starts no log line of its own")
  void aCorrelationIdStaysWithinItsLine() {
    try (SmtpChannel channel = Samples.channel(server).build()) {
      OutboundMessage m = Samples.receipt();
      channel.send(
          new OutboundMessage(
              m.id(),
              m.purpose(),
              m.to(),
              m.recipientName(),
              m.locale(),
              m.content(),
              m.link(),
              m.unsubscribe(),
              "x\r\nINFO all is well"));
    }

    assertThat(lines())
        .filteredOn(line -> line.contains("all is well"))
        .isNotEmpty()
        .noneMatch(line -> line.strip().contains("\n"));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(handler.lines);
    appender.list.forEach(e -> lines.add(e.getFormattedMessage() + " " + e.getThrowableProxy()));
    return lines;
  }

  private static OutboundMessage canary() {
    OutboundMessage plain =
        Samples.message(
            Purpose.REMINDER,
            "canary-to@example.com",
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
            Optional.of(URI.create("https://x.example/canary-unsubscribe")));
    return new OutboundMessage(
        plain.id(),
        plain.purpose(),
        plain.to(),
        plain.recipientName(),
        plain.locale(),
        plain.content(),
        plain.link(),
        plain.unsubscribe(),
        "corr-7");
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
