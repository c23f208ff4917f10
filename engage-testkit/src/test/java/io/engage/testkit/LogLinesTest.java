package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.SendResult;
import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.delivery.Correlation;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Topic;
import io.engage.store.LedgerQuery;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What the log says of a message, and what it does not (M3). */
class LogLinesTest {

  private static final String CANARY = "kanari-7341";

  private final Logger engage = (Logger) LoggerFactory.getLogger("io.engage");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final MutableClock clock = MutableClock.at("2026-11-21T06:00:00Z");
  private final RecordingChannel mail = RecordingChannel.email();
  private final InMemoryStore store = InMemoryStore.create(clock);
  private final Level before = engage.getLevel();

  @BeforeEach
  void listen() {
    lines.start();
    engage.setLevel(Level.TRACE);
    engage.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    engage.detachAppender(lines);
    engage.setLevel(before);
  }

  @Test
  void everyLineOfAMessageCarriesItsCorrelationId() {
    everyWayAMessageCanGo(pipeline());

    Set<String> known =
        store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT)).stream()
            .map(entry -> entry.message().origin().correlationId())
            .collect(Collectors.toSet());
    List<ILoggingEvent> ofMessages =
        lines.list.stream().filter(line -> mentionsAMessage(line)).toList();
    assertThat(ofMessages).hasSizeGreaterThan(5);
    assertThat(ofMessages)
        .allSatisfy(
            line -> assertThat(known).contains(line.getMDCPropertyMap().get(Correlation.KEY)));
  }

  @Test
  @DisplayName("S18, S19: no address, name, text or token reaches the log at TRACE")
  void nothingPersonalReachesTheLog() {
    everyWayAMessageCanGo(pipeline());

    assertThat(lines.list).isNotEmpty();
    assertThat(lines.list)
        .allSatisfy(line -> assertThat(whole(line)).doesNotContainIgnoringCase(CANARY));
    assertThat(new TreeSet<>(mail.handedOver().stream().map(Object::toString).toList()))
        .allSatisfy(text -> assertThat(text).doesNotContain(CANARY));
  }

  @Test
  @DisplayName("S18: what the ledger hands out shows no address, name or text")
  void whatTheLedgerHandsOutShowsNothingPersonal() {
    everyWayAMessageCanGo(pipeline());

    assertThat(store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT)))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(CANARY));
  }

  @Test
  void aCorrelationIdThatWasThereBeforeComesBack() {
    MDC.put(Correlation.KEY, "the host's own");

    String during = Correlation.during("ours", () -> MDC.get(Correlation.KEY));

    assertThat(during).isEqualTo("ours");
    assertThat(MDC.get(Correlation.KEY)).isEqualTo("the host's own");
    MDC.remove(Correlation.KEY);
  }

  private void everyWayAMessageCanGo(EngagementPipeline pipeline) {
    mail.answering(SendResult.deferred("451", "busy"))
        .answering(SendResult.unknown("dropped"))
        .answering(
            message -> {
              throw new IllegalStateException("could not send to " + message.to().value());
            });
    for (int i = 0; i < 5; i++) {
      assertThat(pipeline.send(request(i))).isNotNull();
    }
    clock.advance(Duration.ofMinutes(1));
    pipeline.runDue();
  }

  private SendRequest request(int number) {
    return SendRequest.to(
            Recipient.withId("person-" + number)
                .name(CANARY)
                .email(CANARY + number + "@example.com")
                .build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .prompt("receipt")
        .build();
  }

  private EngagementPipeline pipeline() {
    String text =
        """
        facts: name
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you, {{name}}. We have your payment.
        """;
    return EngagementPipeline.builder()
        .store(store)
        .channel(mail)
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), text)))
        .prompts(
            PromptCatalog.of(new Prompt(TemplateId.parse("receipt_en_v1"), "Write a receipt.")))
        .generator(LogLinesTest::unsafe)
        .zone(ZoneId.of("Asia/Dhaka"))
        .clock(clock)
        .production()
        .build();
  }

  private static GeneratedText unsafe(GenerationRequest request) {
    String body = "Claim your prize, " + request.facts().get("name");
    return GeneratedText.of(MessageContent.of("Subject", body), "stub");
  }

  private static boolean mentionsAMessage(ILoggingEvent line) {
    return line.getFormattedMessage().matches("(?i).*\\bmessage [0-9a-f-]{36}\\b.*");
  }

  private static String whole(ILoggingEvent line) {
    String thrown =
        line.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(line.getThrowableProxy());
    return Objects.toString(line.getMDCPropertyMap()) + line.getFormattedMessage() + thrown;
  }
}
