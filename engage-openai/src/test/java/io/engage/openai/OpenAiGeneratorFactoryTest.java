package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.engage.content.MessageGenerator;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.openai.OpenAiSettings.Timeouts;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAiGeneratorFactoryTest {

  @Test
  void aKeyIsEnough() {
    try (OpenAiGenerator generator = make(Map.of("api-key", "sk-1"))) {
      assertThat(generator).hasToString("OpenAiGenerator[gpt-4o-mini at api.openai.com]");
      assertThat(generator.deadline()).isEqualTo(Duration.ofSeconds(145));
    }
  }

  @Test
  void everySettingReachesTheRequest() {
    WireMockServer server = Servers.start();
    Servers.answer(server, WireMock.okJson(Samples.answer()));
    Map<String, String> all =
        Map.of(
            "api-key", "sk-1",
            "base-url", server.baseUrl() + "/v1",
            "model", "llama-3.3",
            "organisation", "org-7",
            "max-tokens", "250",
            "temperature", "0.5",
            "headers.X-Title", "Sheba");
    try (OpenAiGenerator generator = make(all)) {
      generator.generate(Samples.request());

      LoggedRequest request = Servers.requests(server).get(0);
      assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk-1");
      assertThat(request.getHeader("OpenAI-Organization")).isEqualTo("org-7");
      assertThat(request.getHeader("X-Title")).isEqualTo("Sheba");
      assertThat(request.getBodyAsString())
          .contains("\"llama-3.3\"", "\"max_tokens\":250", "\"temperature\":0.5");
    } finally {
      server.stop();
    }
  }

  @Test
  void theLimitsAreThoseOfTheSettings() {
    Map<String, String> limits =
        Map.of(
            "without-key", "true",
            "max-completion-tokens", "3000",
            "concurrency", "2",
            "connect-timeout", "1s",
            "read-timeout", "2s",
            "call-timeout", "10s",
            "retries", "2",
            "first-wait", "500ms");
    try (OpenAiGenerator generator = make(limits)) {
      assertThat(generator.deadline()).isEqualTo(Duration.ofSeconds(10 + 3 * 10 + 2 * 15));
    }
  }

  @Test
  void aReadMayTakeAsLongAsTheCall() {
    assertThat(timeouts(Map.of("call-timeout", "90s")).read()).isEqualTo(Duration.ofSeconds(90));
    assertThat(timeouts(Map.of("call-timeout", "90s", "read-timeout", "7s")).read())
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(timeouts(Map.of())).isEqualTo(Timeouts.standard());
  }

  @Test
  void theLimitIsCalledAsTheHostCalledIt() {
    assertThat(problemsOf(Map.of("api-key", "sk-1", "max-completion-tokens", "0")))
        .extracting(Problem::path)
        .containsExactly("engage.generator.max-completion-tokens");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceByTheHostsOwnNames() {
    assertThat(
            problemsOf(
                Map.of(
                    "base-url", "http://u:canary@x.example",
                    "max-tokens", "10",
                    "max-completion-tokens", "10",
                    "temperature", "hot",
                    "headers.Authorization", "canary",
                    "retries", "11",
                    "modle", "gpt-4o")))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.generator.api-key",
            "engage.generator.base-url",
            "engage.generator.base-url",
            "engage.generator.max-completion-tokens",
            "engage.generator.temperature",
            "engage.generator.headers.Authorization",
            "engage.generator.retries",
            "engage.generator.modle");
  }

  @Test
  void noSecretIsQuoted() {
    assertThat(
            problemsOf(
                Map.of(
                    "api-key", "canary key",
                    "base-url", "http://u:canary@x.example",
                    "headers.X-Key", "canary\n")))
        .hasSize(4)
        .noneMatch(problem -> problem.toString().contains("canary"));
  }

  private static OpenAiGenerator make(Map<String, String> settings) {
    MessageGenerator made =
        new OpenAiGeneratorFactory().create(settings(settings), Services.none());
    return (OpenAiGenerator) made;
  }

  private static Timeouts timeouts(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("api-key", "sk-1");
    return OpenAiGeneratorFactory.described(settings(all), Services.none()).settings().timeouts();
  }

  private static List<Problem> problemsOf(Map<String, String> settings) {
    return catchThrowableOfType(SettingsException.class, () -> make(settings).close()).problems();
  }

  private static Settings settings(Map<String, String> relative) {
    Map<String, String> properties = new HashMap<>();
    relative.forEach((key, value) -> properties.put("engage.generator." + key, value));
    return Settings.of(properties).at("generator");
  }
}
