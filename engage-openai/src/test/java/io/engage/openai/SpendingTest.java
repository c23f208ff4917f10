package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.engage.content.GenerationRequest;
import io.engage.content.MaybeBilled;
import io.engage.content.TokenBudgetSpentException;
import io.engage.content.TokenMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may cost, and which tries a budget is asked for. */
class SpendingTest {

  private final WireMockServer server = Servers.start();
  private final RecordingPause pause = new RecordingPause();
  private final OpenAiGenerator generator = Samples.generator(server.baseUrl(), pause);
  private final List<Long> asked = new ArrayList<>();

  @AfterEach
  void stop() {
    generator.close();
    server.stop();
  }

  @Test
  @DisplayName("C1: a text costs its request's bytes and its longest answer at most")
  void aTextCostsItsBytesAndItsLongestAnswer() {
    Servers.answer(server, WireMock.okJson(Samples.answer()));

    long most = generator.mostTokens(Samples.request());
    generator.generate(Samples.request());

    assertThat(most).isEqualTo(Servers.requests(server).get(0).getBody().length + 400);
  }

  @ParameterizedTest
  @DisplayName("F18: a try that may have been paid for is followed by none that no budget allows")
  @MethodSource("unknown")
  void aFurtherTryIsAskedFor(ResponseDefinitionBuilder unknown) {
    Servers.answers(server, unknown, unknown, WireMock.okJson(Samples.answer()));

    generator.generate(watchedBy(asked::add));

    long most = generator.mostTokens(Samples.request());
    assertThat(asked).containsExactly(most, most);
  }

  @ParameterizedTest
  @DisplayName("F18: no further try is made when the budget says no")
  @MethodSource("unknown")
  void noTryIsMadeWithoutTheBudget(ResponseDefinitionBuilder unknown) {
    Servers.answer(server, unknown);
    TokenMeter empty =
        most -> {
          throw new TokenBudgetSpentException("tenant sheba for 2026-11-21");
        };

    assertThat(catchThrowable(() -> generator.generate(watchedBy(empty))))
        .isInstanceOf(TokenBudgetSpentException.class)
        .hasMessage("token budget of tenant sheba for 2026-11-21 is spent");
    assertThat(Servers.requests(server)).hasSize(1);
  }

  static List<ResponseDefinitionBuilder> unknown() {
    return List.of(
        WireMock.status(500),
        WireMock.status(503),
        WireMock.status(408),
        WireMock.okJson(Samples.error("server_error", "")),
        WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        WireMock.aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
  }

  @Test
  @DisplayName(
      "F16: a try that was refused for its rate costs nothing, nor is another one asked for")
  void aRefusedTryIsNotAskedFor() {
    Servers.answers(server, WireMock.status(429), WireMock.okJson(Samples.answer()));

    generator.generate(watchedBy(asked::add));

    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("F18: what the server refuses is not billed")
  @ValueSource(ints = {429, 400, 401, 404})
  void whatIsRefusedIsNotBilled(int status) {
    Servers.answer(server, WireMock.status(status));

    assertThat(mayBeBilled()).contains(false);
  }

  @Test
  @DisplayName("F18: a server that was never reached bills nothing")
  void aServerThatWasNeverReachedBillsNothing() {
    server.stop();

    assertThat(mayBeBilled()).contains(false);
  }

  @Test
  @DisplayName("F18: a connection that breaks under the answer may be billed")
  void aBrokenAnswerMayBeBilled() {
    Servers.answer(server, WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));

    assertThat(mayBeBilled()).contains(true);
  }

  @Test
  @DisplayName("F18: a generator that is closed bills nothing but the try before")
  void aClosedGeneratorBillsTheTryBeforeAlone() {
    Servers.answers(server, WireMock.status(429), WireMock.status(503));
    generator.close();
    assertThat(mayBeBilled()).contains(false);

    try (OpenAiGenerator closing = Samples.generator(server.baseUrl(), pause)) {
      assertThat(mayBeBilled(closing)).as("after 429").contains(false);
      assertThat(mayBeBilled(closing)).as("after 503").contains(true);
    }
  }

  @Test
  void itIsSaidWhyTheModelStopped() {
    Servers.answer(server, WireMock.okJson(Samples.answer()));

    assertThat(generator.generate(Samples.request()).finish()).contains("stop");
  }

  private Optional<Boolean> mayBeBilled() {
    return mayBeBilled(generator);
  }

  private static Optional<Boolean> mayBeBilled(OpenAiGenerator generator) {
    Throwable thrown = catchThrowable(() -> generator.generate(Samples.request()));
    return thrown instanceof MaybeBilled maybe
        ? Optional.of(maybe.mayBeBilled())
        : Optional.empty();
  }

  private static GenerationRequest watchedBy(TokenMeter meter) {
    GenerationRequest plain = Samples.request();
    return new GenerationRequest(
        plain.prompt(),
        plain.locale(),
        plain.facts(),
        plain.refusal(),
        plain.correlationId(),
        meter);
  }
}
