package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.delivery.Sizing;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiGeneratorBuilderTest {

  @Test
  void aKeyIsEnough() {
    try (OpenAiGenerator generator = OpenAiGenerator.withKey("sk-1")) {
      assertThat(generator.deadline()).isEqualTo(Duration.ofSeconds(145));
      assertThat(generator).hasToString("OpenAiGenerator[gpt-4o-mini at api.openai.com]");
    }
  }

  @Test
  void theDeadlineCountsEveryWait() {
    Duration second = Duration.ofSeconds(1);
    try (OpenAiGenerator generator =
        OpenAiGenerator.builder()
            .apiKey("sk-1")
            .timeouts(second, second, Duration.ofSeconds(10))
            .retries(2, second)
            .build()) {
      assertThat(generator.deadline()).isEqualTo(Duration.ofSeconds(10 + 3 * 10 + 2 * 15));
    }
  }

  /** It may begin in the middle of the lease and take two. */
  @Test
  @DisplayName("F6: with all defaults a message has its texts before the lease ends")
  void twoTextsFitIntoHalfALease() {
    try (OpenAiGenerator generator = OpenAiGenerator.withKey("sk-1")) {
      assertThat(generator.deadline().multipliedBy(4)).isLessThan(Sizing.standard().lease());
    }
  }

  @Test
  void theLimitIsCalledAsItWasSet() {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey("sk-1").maxCompletionTokens(0)))
        .containsExactly("openai.max-completion-tokens");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    OpenAiGeneratorBuilder wrong =
        OpenAiGenerator.builder()
            .baseUrl("http://api.example.com/v1?key=1")
            .model(" ")
            .organisation("a\nb")
            .header("X-Title", "Bengali এ")
            .maxTokens(0)
            .temperature(2.1)
            .concurrency(0)
            .timeouts(Duration.ZERO, Duration.ofHours(1), Duration.ofMillis(-1))
            .retries(11, Duration.ofSeconds(16));

    assertThat(pathsOf(wrong))
        .containsExactlyInAnyOrder(
            "openai.api-key",
            "openai.base-url",
            "openai.base-url",
            "openai.model",
            "openai.organisation",
            "openai.headers.X-Title",
            "openai.max-tokens",
            "openai.temperature",
            "openai.concurrency",
            "openai.connect-timeout",
            "openai.read-timeout",
            "openai.call-timeout",
            "openai.retries",
            "openai.first-wait");
  }

  @ParameterizedTest
  @DisplayName("S15, S32: a key leaves this machine only over https")
  @ValueSource(
      strings = {
        "http://api.openai.com/v1",
        "http://localhost.example.com/v1",
        "http://127.0.0.1.example.com/v1",
        "http://0.0.0.0/v1",
        "http://10.0.0.1/v1",
        "https://user:pass@api.openai.com/v1",
        "https://api.openai.com/v1#x",
        "ftp://localhost/v1",
        "file:///etc/passwd",
        "api.openai.com",
        ""
      })
  void someAddressesAreRefused(String url) {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey("sk-1").baseUrl(url)))
        .containsExactly("openai.base-url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000/v1",
        "http://127.0.0.1:8000/v1",
        "http://[::1]:8000/v1",
        "https://llm.example.com/openai/v1/"
      })
  void othersAreTaken(String url) {
    OpenAiGenerator.builder().apiKey("sk-1").baseUrl(url).build().close();
  }

  @ParameterizedTest
  @DisplayName("S1: a key is one word")
  @ValueSource(strings = {"", " ", "sk-1\n", "sk-1\r\nX-Evil: 1", "sk 1", "sk-\u2028", "কী"})
  void aKeyIsOneWord(String key) {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey(key))).containsExactly("openai.api-key");
  }

  @Test
  void aKeyAndNoneContradictEachOther() {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey("sk-1").withoutKey()))
        .containsExactly("openai.api-key");
  }

  @ParameterizedTest
  @DisplayName("S1: a header's value is one line")
  @ValueSource(strings = {"", " ", "a\r\nb", "a\nb", "a\u0000", "a\u0085b", "a\u2028b", "\ta"})
  void aHeadersValueIsOneLine(String value) {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey("sk-1").header("X-Title", value)))
        .containsExactly("openai.headers.X-Title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "authorization", "HOST", "Content-Length"})
  void someHeadersAreNotTheHosts(String name) {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey("sk-1").header(name, "x")))
        .containsExactly("openai.headers." + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X Title", "X:", "X\r\nY", "Ü"})
  void aHeadersNameIsAToken(String name) {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey("sk-1").header(name, "x")))
        .containsExactly("openai.headers");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aTemperatureIsFromZeroToTwo(double temperature) {
    assertThat(pathsOf(OpenAiGenerator.builder().apiKey("sk-1").temperature(temperature)))
        .containsExactly("openai.temperature");
  }

  private static List<String> pathsOf(OpenAiGeneratorBuilder builder) {
    return catchThrowableOfType(SettingsException.class, builder::build).problems().stream()
        .map(Problem::path)
        .toList();
  }
}
