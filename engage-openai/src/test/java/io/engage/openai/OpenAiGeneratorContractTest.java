package io.engage.openai;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageGenerator;
import io.engage.testkit.MessageGeneratorContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What holds for every generator. */
class OpenAiGeneratorContractTest extends MessageGeneratorContract {

  private static final String WORDS = "{\"subject\":\"It is time\",\"body\":\"Book it again.\"}";
  private static final Duration SHORT = Duration.ofMillis(400);

  private final WireMockServer server = Servers.start();
  private final GenerationRequest request = super.request();
  private final OpenAiGenerator generator =
      Samples.generator(
          Samples.builder(server.baseUrl())
              .concurrency(8)
              .timeouts(Duration.ofSeconds(20), SHORT, Duration.ofSeconds(20))
              .retries(1, SHORT),
          new RecordingPause());

  @AfterEach
  void stop() {
    generator.close();
    server.stop();
  }

  @Override
  protected MessageGenerator generator() {
    return generator;
  }

  @Override
  protected GenerationRequest request() {
    return request;
  }

  @Override
  protected void providerWrites() {
    Servers.answer(server, WireMock.okJson(Samples.answer(WORDS, "stop")));
  }

  @Override
  protected void providerIsBusy() {
    Servers.answer(server, quoting(429));
  }

  @Override
  protected void providerIsAway() {
    server.stop();
  }

  @Override
  protected void providerRefuses() {
    Servers.answer(server, quoting(401));
  }

  @Override
  protected void providerFallsSilent() {
    Servers.answer(server, WireMock.ok().withFixedDelay(2 * (int) SHORT.toMillis()));
  }

  @Override
  protected void providerIsCutOff() {
    String whole = Samples.answer(request.toString(), "stop");
    Servers.answer(server, WireMock.okJson(whole.substring(0, whole.length() / 2)));
  }

  @Override
  protected void providerWritesNothing() {
    Servers.answer(server, WireMock.okJson(Samples.answer("", "stop")));
  }

  @Override
  protected List<String> secrets() {
    return List.of(Samples.KEY);
  }

  private ResponseDefinitionBuilder quoting(int status) {
    String said = Samples.KEY + " " + request.prompt().text() + " " + request.facts();
    return WireMock.jsonResponse(Samples.error(said, said), status);
  }
}
