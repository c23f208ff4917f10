package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.SendResult;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Topic;
import io.engage.testkit.MutableClock;
import io.engage.testkit.RecordingChannel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsToLedgerTest {

  private final MutableClock clock = MutableClock.at(Samples.NOON);
  private final RecordingChannel sms = RecordingChannel.sms();
  private final InMemoryStore store = InMemoryStore.create(clock);
  private final EngagementPipeline engage =
      EngagementPipeline.builder()
          .store(store)
          .channel(sms)
          .templates(TemplateCatalog.of(receipt()))
          .zone(ZoneOffset.UTC)
          .clock(clock)
          .production()
          .build();
  private final TwilioStatusHandler handler =
      TwilioStatusHandler.at(Samples.STATUS_URL, Samples.TOKEN, new ReportsToLedger(engage, clock));

  @AfterEach
  void end() {
    engage.close();
  }

  @ParameterizedTest
  @CsvSource({"30005, HARD_BOUNCE, false", "21610, STOP, true"})
  void aNumberThatIsReportedAsSuchIsSuppressed(
      String code, SuppressionReason reason, boolean forItsSender) {
    MessageId sent = send();

    report(sent, code);

    assertThat(suppressions(sent)).extracting(Suppression::reason).containsExactly(reason);
    assertThat(suppressions(sent)).allMatch(entry -> entry.sender().isPresent() == forItsSender);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30003", "30006", "30007", "30034"})
  void whatSaysNothingOfTheNumberSuppressesNobody(String code) {
    MessageId sent = send();

    report(sent, code);

    assertThat(suppressions(sent)).isEmpty();
  }

  @Test
  void aMessageOfNobodysSuppressesNobody() {
    MessageId sent = send();

    report(Samples.ID, "30005");

    assertThat(suppressions(sent)).isEmpty();
  }

  @Test
  @DisplayName("F17, F1: a callback settles an outcome that nobody knew, and calls the retry off")
  void aCallbackSettlesAnUnknownOutcome() {
    sms.answering(SendResult.unknown("503"));
    MessageId sent = send();

    say(sent, "delivered", "");
    clock.advance(Duration.ofHours(1));
    engage.runDue();

    assertThat(engage.ledger().find(sent).orElseThrow().progress().state())
        .isEqualTo(MessageState.DELIVERED);
    assertThat(sms.handedOver()).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("F19, F20: callbacks that come twice or in another order change nothing")
  @ValueSource(strings = {"delivered,sent", "sent,delivered", "delivered,delivered,queued"})
  void callbacksMayComeTwiceAndInAnyOrder(String statuses) {
    MessageId sent = send();

    for (String status : statuses.split(",")) {
      say(sent, status, "");
    }

    assertThat(engage.ledger().find(sent).orElseThrow().progress().state())
        .isEqualTo(MessageState.DELIVERED);
  }

  private MessageId send() {
    engage.send(
        SendRequest.to(Recipient.withId("rina").phone("+8801712345678").build())
            .topic(Topic.transactional("receipt"))
            .channel(sms.id())
            .template("receipt")
            .build());
    return sms.only().id();
  }

  private void report(MessageId message, String code) {
    say(message, "undelivered", code);
  }

  private void say(MessageId message, String status, String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("MessageSid", Samples.sid(1));
    form.put("MessageStatus", status);
    form.put("To", "+8801712345678");
    if (!code.isEmpty()) {
      form.put("ErrorCode", code);
    }
    handler.handle(
        new SignedBy(Samples.TOKEN).form(Samples.STATUS_URL, "delivery=" + message, form));
  }

  private List<Suppression> suppressions(MessageId sent) {
    return Stream.of(engage.ledger().find(sent).orElseThrow().message().to())
        .flatMap(to -> store.standings(List.of(to)).stream())
        .flatMap(standing -> standing.suppressions().stream())
        .toList();
  }

  private static Template receipt() {
    return Template.parse(
        TemplateId.parse("receipt_en_v1"),
        """
        facts:
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you. We have your payment.
        """);
  }
}
