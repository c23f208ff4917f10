package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.engage.error.EngagementException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, after how long, and that nothing else posts twice. */
class FaultTest {

  private final WireMockServer server = Servers.start();
  private final RecordingPause pause = new RecordingPause();
  private final OpenAiGenerator generator = Samples.generator(server.baseUrl(), pause);

  @AfterEach
  void stop() {
    generator.close();
    server.stop();
  }

  @ParameterizedTest
  @DisplayName("F18: a failure that may pass is tried again after 2, 4 and 8 seconds")
  @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504})
  void whatMayPassIsTriedAgain(int status) {
    ResponseDefinitionBuilder failure = WireMock.status(status);
    Servers.answers(server, failure, failure, failure, WireMock.okJson(Samples.answer()));

    assertThat(generator.generate(Samples.request()).content().subject()).isEqualTo("সময় হয়েছে");
    assertThat(pause.waits()).containsExactly(seconds(2), seconds(4), seconds(8));
    assertThat(Servers.requests(server)).hasSize(4);
  }

  @ParameterizedTest
  @DisplayName("F18: the last of four failures is thrown")
  @MethodSource("passingFailures")
  void theFourthFailureIsTheLast(
      ResponseDefinitionBuilder failure, Class<? extends EngagementException> expected) {
    Servers.answer(server, failure);

    assertThat(failure()).isExactlyInstanceOf(expected).hasNoCause();
    assertThat(pause.waits()).hasSize(3);
    assertThat(Servers.requests(server)).hasSize(4);
  }

  static Stream<Arguments> passingFailures() {
    return Stream.of(
        arguments(WireMock.status(429), RateLimitedException.class),
        arguments(WireMock.status(500), ProviderErrorException.class),
        arguments(
            WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            ProviderUnreachableException.class));
  }

  @ParameterizedTest
  @DisplayName("F18: what the server refuses for good is not tried again")
  @ValueSource(ints = {301, 307, 308, 400, 401, 403, 404, 413, 422})
  void whatCannotPassIsNotTriedAgain(int status) {
    Servers.answer(
        server,
        WireMock.jsonResponse(Samples.error("invalid_request_error", "model_not_found"), status)
            .withHeader("Location", server.baseUrl() + "/elsewhere"));

    RequestRejectedException thrown =
        catchThrowableOfType(
            RequestRejectedException.class, () -> generator.generate(Samples.request()));

    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.type()).isEqualTo("invalid_request_error");
    assertThat(thrown.code()).isEqualTo("model_not_found");
    assertThat(thrown).hasMessage("the server rejected the request: %d model_not_found", status);
    assertThat(pause.waits()).isEmpty();
    assertThat(Servers.requests(server)).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("F18: an error in the place of an answer is tried again where its code may pass")
  @CsvSource({
    "requests, rate_limit_exceeded, RateLimitedException, 4",
    "rate_limit_error, '', RateLimitedException, 4",
    "'', 429, RateLimitedException, 4",
    "'', 503, ProviderErrorException, 4",
    "server_error, '', ProviderErrorException, 4",
    "'', '', ProviderErrorException, 4",
    "invalid_request_error, '', RequestRejectedException, 1",
    "'', 401, RequestRejectedException, 1",
    "'', insufficient_quota, QuotaExceededException, 1"
  })
  void anErrorWithSuccessIsJudgedByItsCode(String type, String code, String thrown, int tries) {
    Servers.answer(server, WireMock.okJson(Samples.error(type, code)));

    assertThat(failure().getClass().getSimpleName()).isEqualTo(thrown);
    assertThat(Servers.requests(server)).hasSize(tries);
  }

  @Test
  @DisplayName("F16: a rate limit in the place of an answer is followed by a text, and waits")
  void aRateLimitWithSuccessPasses() {
    Servers.answers(
        server,
        WireMock.okJson(Samples.error("requests", "rate_limit_exceeded"))
            .withHeader("Retry-After", "3"),
        WireMock.okJson(Samples.answer()));

    assertThat(generator.generate(Samples.request())).isNotNull();
    assertThat(pause.waits()).hasSize(1);
    assertThat(pause.waits().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
  }

  @Test
  @DisplayName("F18: an empty account is not tried again")
  void anEmptyAccountIsNotTriedAgain() {
    Servers.answer(
        server,
        WireMock.jsonResponse(Samples.error("insufficient_quota", "insufficient_quota"), 429));

    assertThat(failure()).isExactlyInstanceOf(QuotaExceededException.class);
    assertThat(Servers.requests(server)).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("F16: Retry-After is honoured, never cut short, and spread")
  @ValueSource(strings = {"12", " 12 ", "12.0", "Sat, 21 Nov 2026 12:00:12 GMT"})
  void retryAfterIsHonoured(String value) {
    Servers.answers(server, limited(value), WireMock.okJson(Samples.answer()));

    generator.generate(Samples.request());

    assertThat(pause.waits()).containsExactly(Duration.ofMillis(13_500));
  }

  @Test
  @DisplayName("F16: milliseconds are honoured before seconds")
  void millisecondsAreMoreExact() {
    Servers.answers(
        server,
        limited("1").withHeader("retry-after-ms", "800"),
        WireMock.okJson(Samples.answer()));

    generator.generate(Samples.request());

    assertThat(pause.waits()).containsExactly(Duration.ofMillis(900));
  }

  @ParameterizedTest
  @DisplayName("F16: Retry-After that is zero, past, negative or nonsense changes nothing")
  @ValueSource(
      strings = {"0", "-5", "", "soon", "1e9", "12 s", "Sat, 21 Nov 2026 11:59:59 GMT", "০৫"})
  void nonsenseIsIgnored(String value) {
    Servers.answers(server, limited(value), WireMock.okJson(Samples.answer()));

    generator.generate(Samples.request());

    assertThat(pause.waits()).containsExactly(seconds(2));
  }

  @ParameterizedTest
  @DisplayName("F16: a Retry-After beyond 15 seconds gives the message to its template at once")
  @ValueSource(
      strings = {"16", "86400", "99999999999999999999999999", "Sun, 22 Nov 2026 12:00:00 GMT"})
  void anAbsurdWaitIsNotWaited(String value) {
    Servers.answer(server, limited(value));

    RateLimitedException thrown =
        catchThrowableOfType(
            RateLimitedException.class, () -> generator.generate(Samples.request()));

    assertThat(thrown.retryAfter().orElseThrow()).isGreaterThan(seconds(15));
    assertThat(pause.waits()).isEmpty();
    assertThat(Servers.requests(server)).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("F18: nothing below the retries posts a second time")
  @MethodSource("temptations")
  void nothingIsPostedTwiceUnasked(ResponseDefinitionBuilder temptation) {
    try (OpenAiGenerator once =
        Samples.generator(Samples.builder(server.baseUrl()).retries(0, seconds(1)), pause)) {
      Servers.answer(server, WireMock.okJson(Samples.answer()));
      once.generate(Samples.request());
      server.resetRequests();
      Servers.answer(server, temptation);

      assertThat(catchThrowable(() -> once.generate(Samples.request())))
          .isInstanceOf(EngagementException.class);
      assertThat(Servers.requests(server)).hasSize(1);
    }
  }

  static Stream<ResponseDefinitionBuilder> temptations() {
    return Stream.of(
        WireMock.status(408),
        WireMock.status(503).withHeader("Retry-After", "0"),
        WireMock.temporaryRedirect("/v1/chat/completions/again"),
        WireMock.permanentRedirect("/v1/chat/completions/again"),
        WireMock.status(401).withHeader("WWW-Authenticate", "Basic realm=\"x\""),
        WireMock.status(421),
        WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE),
        WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  @ParameterizedTest
  @DisplayName("F18: a broken connection is said to be one")
  @EnumSource(Fault.class)
  void aBrokenConnectionIsSaidToBeOne(Fault fault) {
    Servers.answer(server, WireMock.okJson(Samples.answer()).withFault(fault));

    assertThat(failure()).isExactlyInstanceOf(ProviderUnreachableException.class);
  }

  @Test
  @DisplayName("F18: a server that is not there is said not to be")
  void aServerThatIsNotThere() {
    server.stop();

    assertThat(failure())
        .isExactlyInstanceOf(ProviderUnreachableException.class)
        .hasMessage("the connection failed: ConnectException");
    assertThat(pause.waits()).hasSize(3);
  }

  @Test
  void retriesAreAsManyAsSet() {
    Servers.answer(server, WireMock.serverError());
    try (OpenAiGenerator stubborn =
        Samples.generator(Samples.builder(server.baseUrl()).retries(6, seconds(1)), pause)) {
      assertThat(catchThrowable(() -> stubborn.generate(Samples.request()))).isNotNull();
    }

    assertThat(pause.waits())
        .isEqualTo(Stream.of(1, 2, 4, 8, 15, 15).map(FaultTest::seconds).toList());
  }

  @Test
  void aRecoveredServerLeavesNoTrace() {
    Servers.answers(server, WireMock.serverError(), WireMock.okJson(Samples.answer()));
    generator.generate(Samples.request());
    generator.generate(Samples.request());

    assertThat(pause.waits()).isEqualTo(List.of(seconds(2)));
  }

  private Throwable failure() {
    return catchThrowable(() -> generator.generate(Samples.request()));
  }

  private static ResponseDefinitionBuilder limited(String retryAfter) {
    return WireMock.status(429).withHeader("Retry-After", retryAfter);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
