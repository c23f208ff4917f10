package io.engage.openai;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.engage.safety.SafetyFilter;
import io.engage.safety.ScreenedText;
import io.engage.testkit.SafetyFilterContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What holds for every filter. */
class OpenAiModerationContractTest extends SafetyFilterContract {

  private final WireMockServer server = Servers.start();
  private final OpenAiModeration filter =
      OpenAiModeration.builder().apiKey(Samples.KEY).baseUrl(server.baseUrl() + "/v1").build();

  @BeforeEach
  void answer() {
    server.stubFor(
        WireMock.post("/v1/moderations")
            .willReturn(WireMock.okJson(OpenAiModerationTest.moderation(false, "", ""))));
    server.stubFor(
        WireMock.post("/v1/moderations")
            .withRequestBody(WireMock.containing("worthless"))
            .willReturn(
                WireMock.okJson(
                    OpenAiModerationTest.moderation(
                        true, "\"harassment\":true", "\"harassment\":0.9"))));
  }

  @AfterEach
  void stop() {
    filter.close();
    server.stop();
  }

  @Override
  protected SafetyFilter filter() {
    return filter;
  }

  @Override
  protected ScreenedText blocked() {
    return saying("You are worthless, Rina Canary-Akter.");
  }

  @Override
  protected List<String> secrets() {
    return List.of(Samples.KEY);
  }
}
