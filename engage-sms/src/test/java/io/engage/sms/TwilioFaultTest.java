package io.engage.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Deferred;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.channel.SendResult.Unknown;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioFaultTest {

  private final TwilioServer server = new TwilioServer();
  private final TwilioChannel channel = Samples.sms(server).build();
  private final TwilioChannel impatient =
      Samples.sms(server).timeouts(Samples.IMPATIENT, Samples.IMPATIENT, Samples.IMPATIENT).build();

  @AfterEach
  void stop() {
    channel.close();
    impatient.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    server.answers(
        aResponse().withStatus(status).withHeader("Location", server.url() + "/elsewhere"));

    assertThat(send()).isInstanceOf(Unknown.class);
    assertThat(server.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("F17: a 408 is not repeated, and nobody knows what became of the message")
  void aRequestTimeoutIsNotRepeated() {
    server.answers(aResponse().withStatus(408));

    assertThat(send()).isInstanceOf(Unknown.class);
    assertThat(server.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("F17: a 503 that says to come again at once is not repeated")
  void anInvitationToComeAtOnceIsNotRepeated() {
    server.answers(aResponse().withStatus(503).withHeader("Retry-After", "0"));

    assertThat(send()).isInstanceOf(Unknown.class);
    assertThat(server.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 599})
  @DisplayName("F17: after any 5xx nobody knows")
  void aServerErrorLeavesItUnknown(int status) {
    server.refuses(status, 20500);

    SendResult result = send();

    assertThat(result).isInstanceOf(Unknown.class);
    assertThat(((Unknown) result).reason()).contains(String.valueOf(status));
    assertThat(server.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  @DisplayName("F11: a line that breaks after the request leaves it unknown, and is not repeated")
  void aBrokenLineLeavesItUnknown(Fault fault) {
    server.answers(aResponse().withStatus(201).withFault(fault));

    assertThat(send()).isInstanceOf(Unknown.class);
    assertThat(server.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
  void aConnectionThatWasKeptTooLongCostsNoSecondRequest(Fault fault) {
    assertThat(send()).isInstanceOf(Accepted.class);
    server.answers(aResponse().withFault(fault));

    assertThat(send()).isInstanceOf(Unknown.class);
    assertThat(server.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("F6: a call ends in time though the answer keeps trickling in")
  void aTricklingAnswerIsGivenUpOn() {
    server.answers(
        aResponse().withStatus(201).withBody("x".repeat(100)).withChunkedDribbleDelay(100, 5_000));

    assertThat(impatient.send(Samples.receipt())).isInstanceOf(Unknown.class);
    assertThat(server.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "<html>",
        "{\"sid\": \"SM1",
        "{\"sid\": 5}",
        "{\"sid\": null}",
        "{\"sid\": true}",
        "{\"sid\": \"\\r\\nINFO\"}"
      })
  @DisplayName("F17: a 201 that cannot be understood leaves it unknown")
  void anUnreadableAnswerLeavesItUnknown(String body) {
    server.answers(aResponse().withStatus(201).withBody(body));

    assertThat(send()).isInstanceOf(Unknown.class);
  }

  @Test
  @DisplayName("F6: no more than a usual answer is kept in memory")
  void anEndlessAnswerIsNotRead() {
    String padding = " ".repeat(1 << 17);
    server.answers(
        aResponse().withStatus(201).withBody(padding + "{\"sid\": \"SM1\", \"status\": \"sent\"}"));

    assertThat(send()).isInstanceOf(Unknown.class);
  }

  @Test
  void withoutAConnectionNothingWasSent() {
    try (TwilioChannel lost = Samples.sms(server).baseUrl("http://localhost:1").build()) {
      assertThat(lost.send(Samples.receipt())).isInstanceOf(Deferred.class);
    }
  }

  @Test
  @DisplayName("S32: without TLS nothing was sent")
  void withoutTlsNothingWasSent() {
    String plain = "https://localhost:" + server.port();
    try (TwilioChannel lost = Samples.sms(server).baseUrl(plain).build()) {
      assertThat(lost.send(Samples.receipt())).isInstanceOf(Deferred.class);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aClosedChannelSendsNothing() {
    channel.close();

    assertThat(send()).isInstanceOf(Deferred.class);
    assertThat(server.count()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "30, PT30S",
        "0, -",
        "-5, -",
        "soon, -",
        "99999999999999999999999999, P1D",
        "'Sat, 21 Nov 2026 12:10:00 GMT', PT10M",
        "'Sat, 21 Nov 2026 11:00:00 GMT', -",
        "'Fri, 31 Dec 9999 23:59:59 GMT', P1D",
        "'Sat, 99 Nov 2026 12:10:00 GMT', -"
      })
  @DisplayName("F16: a time to come again is honoured within reason")
  void aTimeToComeAgainIsHonoured(String header, Duration wait) {
    server.answers(aResponse().withStatus(429).withHeader("Retry-After", header));

    assertDeferred(send(), Optional.ofNullable(wait));
  }

  @Test
  @DisplayName("F16: a busy Twilio need not name a time")
  void aTimeToComeAgainMayBeAbsent() {
    server.refuses(429, 20429);

    assertDeferred(send(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "400, 21211, RECIPIENT",
    "400, 21614, RECIPIENT",
    "400, 21610, OPTED_OUT",
    "400, 21617, CONTENT",
    "400, 63016, CONTENT",
    "400, 63024, CONTENT",
    "400, 99999, CONTENT",
    "403, 21408, CONFIGURATION",
    "400, 21606, CONFIGURATION",
    "401, 20003, CONFIGURATION",
    "404, 20404, CONFIGURATION"
  })
  void aRefusalIsClassedByItsCode(int status, int code, Rejection kind) {
    server.refuses(status, code);

    SendResult result = send();

    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(((Rejected) result).kind()).isEqualTo(kind);
    assertThat(((Rejected) result).code()).isEqualTo(String.valueOf(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {21211, 21214, 21614, 30005})
  void whatsAppCallsNoNumberDead(int code) {
    server.refuses(400, code);
    try (TwilioChannel whatsapp = Samples.whatsapp(server).build()) {
      SendResult result = whatsapp.send(Samples.receipt());

      assertThat(named(result)).isEqualTo("rejected CONTENT");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, CONFIGURATION",
    "403, CONFIGURATION",
    "404, CONFIGURATION",
    "400, CONTENT",
    "413, CONTENT",
    "451, CONTENT"
  })
  void aRefusalWithoutACodeIsClassedByItsStatus(int status, Rejection kind) {
    server.answers(aResponse().withStatus(status).withBody("<html>"));

    SendResult result = send();

    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(((Rejected) result).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "failed, 30006, rejected CONTENT",
    "undelivered, 30007, rejected CONTENT",
    "failed, 30001, deferred",
    "failed, 30008, unknown",
    "failed, null, rejected CONTENT",
    "canceled, null, rejected CONTENT",
    "accepted, null, accepted",
    "sending, null, accepted",
    "something-new, null, accepted"
  })
  void aMessageThatTwilioTookAndGaveUpIsNotAccepted(String status, String code, String outcome) {
    server.answers(
        aResponse()
            .withStatus(201)
            .withBody(
                """
                {"sid": "SM1", "status": "%s", "error_code": %s}"""
                    .formatted(status, code)));

    assertThat(named(send())).isEqualTo(outcome);
  }

  private SendResult send() {
    return channel.send(Samples.receipt());
  }

  private static void assertDeferred(SendResult result, Optional<Duration> wait) {
    assertThat(result).isInstanceOf(Deferred.class);
    assertThat(((Deferred) result).retryAfter()).isEqualTo(wait);
  }

  private static String named(SendResult result) {
    return result.fold(
        accepted -> "accepted",
        deferred -> "deferred",
        rejected -> "rejected " + rejected.kind(),
        unknown -> "unknown");
  }
}
