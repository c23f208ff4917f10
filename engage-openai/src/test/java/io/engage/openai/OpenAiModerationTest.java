package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.engage.content.MessageContent;
import io.engage.error.RetriableException;
import io.engage.message.ChannelId;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.SafetyVerdict.Blocked;
import io.engage.safety.ScreenedText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of moderation, and what becomes of its answer (D6). */
class OpenAiModerationTest {

  private static final ScreenedText TEXT =
      new ScreenedText(
          MessageContent.of("সময় হয়েছে", "Dear \"Rina\", it is time."),
          Locale.ENGLISH,
          ChannelId.EMAIL,
          Map.of());

  private final WireMockServer server = Servers.start();
  private final OpenAiModeration filter =
      new OpenAiModeration(
          OpenAiModeration.builder()
              .apiKey(Samples.KEY)
              .baseUrl(server.baseUrl() + "/v1")
              .timeout(Duration.ofMillis(800))
              .settings(),
          new RecordingPause());

  @AfterEach
  void stop() {
    filter.close();
    server.stop();
  }

  @Test
  @DisplayName("D6: the finished words are asked about, as the documentation says")
  void theFinishedWordsAreAskedAbout() {
    answer(WireMock.okJson(moderation(false, "", "")));

    assertThat(filter.check(TEXT)).isEqualTo(SafetyVerdict.allowed());

    LoggedRequest request = Servers.requests(server).get(0);
    assertThat(request.getUrl()).isEqualTo("/v1/moderations");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + Samples.KEY);
    assertThat(request.getBodyAsString())
        .isEqualTo(
            "{\"model\":\"omni-moderation-latest\",\"input\":"
                + "\"সময় হয়েছে\\nDear \\\"Rina\\\", it is time.\"}");
  }

  @Test
  @DisplayName("D6: what is flagged is blocked by its worst category")
  void whatIsFlaggedIsBlockedByItsWorstCategory() {
    answer(
        WireMock.okJson(
            moderation(
                true,
                "\"harassment\":true,\"harassment/threatening\":true,\"sexual\":false",
                "\"harassment\":0.61,\"harassment/threatening\":0.93,\"sexual\":0.99")));

    assertThat(rule()).isEqualTo("moderation-harassment-threatening");
  }

  @Test
  @DisplayName("D6: a category blocks though nobody flagged the text as a whole, and the reverse")
  void eitherIsEnough() {
    answer(WireMock.okJson(moderation(false, "\"hate\":true", "\"hate\":0.5")));
    assertThat(rule()).isEqualTo("moderation-hate");

    answer(WireMock.okJson(moderation(true, "", "")));
    assertThat(rule()).isEqualTo("moderation-flagged");
  }

  @Test
  @DisplayName("S18: a category that is none of the protocol's words is not repeated")
  void aStrangeCategoryIsNotRepeated() {
    answer(WireMock.okJson(moderation(true, "\"Dear Rina, 017\":true", "")));

    assertThat(rule()).isEqualTo("moderation-flagged");
  }

  @ParameterizedTest
  @DisplayName("D6: without a clear answer there is no verdict, and words wait")
  @MethodSource("failures")
  void whateverMayPassLetsWordsWait(ResponseDefinitionBuilder failure) {
    answer(failure);

    assertThatThrownBy(() -> filter.check(TEXT)).isInstanceOf(RetriableException.class);
  }

  @Test
  @DisplayName("D6: what no waiting mends blocks")
  void aWrongKeyBlocks() {
    answer(WireMock.status(401));

    assertThat(rule()).isEqualTo("moderation-failed");
  }

  @Test
  @DisplayName("D6: the service is asked by workers, not while planning")
  void theServiceIsRemote() {
    assertThat(filter.isRemote()).isTrue();
  }

  static List<ResponseDefinitionBuilder> failures() {
    return List.of(
        WireMock.status(500),
        WireMock.status(429),
        WireMock.okJson(Samples.error("server_error", "")),
        WireMock.okJson("{\"results\":[]}"),
        WireMock.okJson("{\"results\":[{\"flagged\":\"no\"}]}"),
        WireMock.okJson("{\"results\":[{\"flagged\":fal"),
        WireMock.okJson("<html>"),
        WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        WireMock.okJson(moderation(false, "", "")).withFixedDelay(5_000));
  }

  @Test
  @DisplayName("D6: a failure that may pass is tried once more")
  void aFailureThatMayPassIsTriedOnceMore() {
    server.stubFor(
        WireMock.post("/v1/moderations")
            .inScenario("once")
            .whenScenarioStateIs("Started")
            .willSetStateTo("then")
            .willReturn(WireMock.status(503)));
    server.stubFor(
        WireMock.post("/v1/moderations")
            .inScenario("once")
            .whenScenarioStateIs("then")
            .willReturn(WireMock.okJson(moderation(false, "", ""))));

    assertThat(filter.check(TEXT)).isEqualTo(SafetyVerdict.allowed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://llm.example.com/v1", "no url"})
  void aServerThatIsNotSafeIsRefused(String url) {
    assertThatThrownBy(() -> OpenAiModeration.builder().apiKey("k").baseUrl(url).build())
        .hasMessageContaining("openai.base-url");
  }

  private String rule() {
    return ((Blocked) filter.check(TEXT)).rule();
  }

  private void answer(ResponseDefinitionBuilder answer) {
    server.stubFor(WireMock.post("/v1/moderations").willReturn(answer));
  }

  static String moderation(boolean flagged, String categories, String scores) {
    return """
        {"id":"modr-1","model":"omni-moderation-latest","results":[{"flagged":%s,
        "categories":{%s},"category_scores":{%s},"category_applied_input_types":{}}]}
        """
        .formatted(flagged, categories, scores);
  }
}
