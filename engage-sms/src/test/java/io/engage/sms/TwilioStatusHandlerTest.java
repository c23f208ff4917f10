package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.channel.SendResult.Rejection;
import io.engage.error.RetriableException;
import io.engage.message.ChannelId;
import io.engage.sms.DeliveryReport.Status;
import io.engage.web.WebResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioStatusHandlerTest {

  private static final String ABOUT = "delivery=" + Samples.ID;

  private final SignedBy twilio = new SignedBy(Samples.TOKEN);
  private final List<DeliveryReport> reports = new ArrayList<>();
  private final TwilioStatusHandler handler =
      TwilioStatusHandler.at(Samples.STATUS_URL, Samples.TOKEN, reports::add);

  @Test
  void aReportNamesTheMessageAndWhatBecameOfIt() {
    assertThat(call(ABOUT, Samples.sid(1), "undelivered", "30005"))
        .isEqualTo(WebResponse.empty(204));

    assertThat(reports)
        .containsExactly(
            new DeliveryReport(
                Optional.of(Samples.ID),
                ChannelId.SMS,
                Samples.sid(1),
                Status.UNDELIVERED,
                OptionalInt.of(30005)));
    assertThat(reports.get(0).rejection()).contains(Rejection.RECIPIENT);
  }

  @Test
  void theUrlOfTheChannelIsTheOneOfTheHandler() {
    String configured = Samples.STATUS_URL + "?tenant=a%20b";
    String called = CallbackUrl.of(configured).orElseThrow().about(Samples.ID);
    TwilioStatusHandler other = TwilioStatusHandler.at(configured, Samples.TOKEN, reports::add);

    other.handle(
        twilio.form(
            Samples.STATUS_URL,
            called.substring(called.indexOf('?') + 1),
            Map.of("MessageSid", Samples.sid(1), "MessageStatus", "sent")));

    assertThat(reports)
        .extracting(DeliveryReport::message)
        .containsExactly(Optional.of(Samples.ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "delivery=", "delivery=x", "other=1"})
  void aReportNeedNotNameOurMessage(String query) {
    call(query, Samples.sid(1), "delivered", "");

    assertThat(reports)
        .containsExactly(
            new DeliveryReport(
                Optional.empty(),
                ChannelId.SMS,
                Samples.sid(1),
                Status.DELIVERED,
                OptionalInt.empty()));
  }

  @Test
  void aMessageThatIsNamedTwiceIsNotNamed() {
    call(ABOUT + "&" + ABOUT, Samples.sid(1), "delivered", "");

    assertThat(reports).extracting(DeliveryReport::message).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"accepted", "sending", "scheduled", "DELIVERED", "new-word", ""})
  void aWordThatReportsNoStepIsTakenAndLeft(String word) {
    assertThat(call(ABOUT, Samples.sid(1), word, "").status()).isEqualTo(204);
    assertThat(reports).isEmpty();
  }

  @Test
  void aCallbackWithoutANameIsTakenAndLeft() {
    assertThat(call(ABOUT, Samples.sid(1) + "\r\n", "sent", "").status()).isEqualTo(204);
    assertThat(reports).isEmpty();
  }

  @Test
  @DisplayName("F19: the same callback twice is one report")
  void theSameCallbackTwiceIsOneReport() {
    call(ABOUT, Samples.sid(1), "sent", "");
    call(ABOUT, Samples.sid(1), "sent", "");
    call(ABOUT, Samples.sid(2), "sent", "");

    assertThat(reports)
        .extracting(DeliveryReport::providerId)
        .containsExactly(Samples.sid(1), Samples.sid(2));
  }

  @Test
  @DisplayName("F20: what comes late is not handed on")
  void anEarlierStatusAfterALaterOneIsNotHandedOn() {
    for (String status : List.of("delivered", "queued", "sent", "undelivered", "read", "failed")) {
      call(ABOUT, Samples.sid(1), status, "");
    }

    assertThat(reports)
        .extracting(DeliveryReport::status)
        .containsExactly(Status.DELIVERED, Status.READ);
  }

  @Test
  void everyStepInItsOrderIsHandedOn() {
    for (String status : List.of("queued", "sent", "delivered", "read")) {
      call(ABOUT, Samples.sid(1), status, "");
    }

    assertThat(reports)
        .extracting(DeliveryReport::status)
        .containsExactly(Status.QUEUED, Status.SENT, Status.DELIVERED, Status.READ);
  }

  @Test
  void aReportThatCouldNotBeTakenMayComeAgain() {
    AtomicBoolean away = new AtomicBoolean(true);
    TwilioStatusHandler fragile =
        TwilioStatusHandler.at(
            Samples.STATUS_URL,
            Samples.TOKEN,
            report -> {
              if (away.get()) {
                throw new RetriableException("the store is away");
              }
              reports.add(report);
            });

    assertThatThrownBy(() -> call(fragile, ABOUT, Samples.sid(1), "sent", ""))
        .isInstanceOf(RetriableException.class);
    away.set(false);
    call(fragile, ABOUT, Samples.sid(1), "sent", "");

    assertThat(reports).hasSize(1);
  }

  @Test
  void aReportIsHandedOnAgainWhenItsFirstCallHangs() {
    ReplayMemory memory = ReplayMemory.ofLast(10);
    TwilioStatusHandler second =
        TwilioStatusHandler.at(Samples.STATUS_URL, Samples.TOKEN, reports::add, memory);
    TwilioStatusHandler first =
        TwilioStatusHandler.at(
            Samples.STATUS_URL,
            Samples.TOKEN,
            report -> {
              call(second, ABOUT, Samples.sid(1), "failed", "21610");
              throw new LinkageError("it hung, and then it failed");
            },
            memory);

    assertThatThrownBy(() -> call(first, ABOUT, Samples.sid(1), "failed", "21610"))
        .isInstanceOf(LinkageError.class);

    assertThat(reports).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"30005, CONTENT", "21211, CONTENT", "21610, OPTED_OUT"})
  void whatsAppCallsNoNumberDead(String code, Rejection kind) {
    handler.handle(
        twilio.form(
            Samples.STATUS_URL,
            ABOUT,
            Map.of(
                "MessageSid",
                Samples.sid(1),
                "MessageStatus",
                "undelivered",
                "ErrorCode",
                code,
                "To",
                "whatsapp:+8801712345678")));

    assertThat(reports.get(0).rejection()).contains(kind);
  }

  @Test
  @DisplayName("S12: a forged callback is refused and reports nothing")
  void aForgedCallbackReportsNothing() {
    WebResponse answer =
        handler.handle(
            SignedBy.claimed(
                ABOUT,
                "forged",
                Map.of("MessageSid", Samples.sid(1), "MessageStatus", "delivered")));

    assertThat(answer).isEqualTo(WebResponse.empty(403));
    assertThat(reports).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "undelivered, 30005, RECIPIENT",
        "undelivered, 30006, CONTENT",
        "failed, 21610, OPTED_OUT",
        "undelivered, 30007, CONTENT",
        "failed, 63016, CONTENT",
        "failed, 63024, CONTENT",
        "failed, 30034, CONFIGURATION",
        "undelivered, 30003, -",
        "undelivered, 30008, -",
        "undelivered, '', -",
        "undelivered, 99999999999, -",
        "delivered, 30005, -"
      })
  void whatWasNotDeliveredIsClassedLikeARefusal(String status, String code, Rejection kind) {
    call(ABOUT, Samples.sid(1), status, code);

    assertThat(reports.get(0).rejection()).isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void aMemoryForgetsTheOldest() {
    ReplayMemory memory = ReplayMemory.ofLast(2);

    assertThat(memory.isFirst("a")).isTrue();
    assertThat(memory.isFirst("b")).isTrue();
    assertThat(memory.isFirst("a")).isFalse();
    assertThat(memory.isFirst("c")).isTrue();
    assertThat(memory.isFirst("a")).isTrue();
    memory.forget("a");
    assertThat(memory.isFirst("a")).isTrue();
  }

  private WebResponse call(String query, String sid, String status, String code) {
    return call(handler, query, sid, status, code);
  }

  private WebResponse call(
      TwilioStatusHandler to, String query, String sid, String status, String code) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("AccountSid", Samples.ACCOUNT);
    parameters.put("MessageSid", sid);
    parameters.put("MessageStatus", status);
    if (!code.isEmpty()) {
      parameters.put("ErrorCode", code);
    }
    return to.handle(twilio.form(Samples.STATUS_URL, query, parameters));
  }
}
