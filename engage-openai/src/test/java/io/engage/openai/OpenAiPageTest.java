package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.message.TokenBudget;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The code that the documentation's page shows. */
class OpenAiPageTest {

  @Test
  void aGeneratorForOpenAi() {
    try (OpenAiGenerator generator = openAi("sk-1")) {
      assertThat(generator).hasToString("OpenAiGenerator[gpt-4o-mini at api.openai.com]");
    }
  }

  @Test
  void aGeneratorForAServerOfOnesOwn() {
    try (OpenAiGenerator generator = ownServer()) {
      assertThat(generator).hasToString("OpenAiGenerator[llama-3.3-70b at localhost]");
    }
  }

  @Test
  void aGeneratorFromSettings() throws IOException {
    Properties properties = properties("/openai.properties");
    properties.setProperty("engage.generator.api-key", "sk-1");
    Settings settings = Settings.of(properties).at("generator");
    assertThat(settings.text("plugin").required()).isEqualTo("openai");

    OpenAiGeneratorFactory factory = new OpenAiGeneratorFactory();
    assertThat(factory.create(settings, Services.none()))
        .hasToString("OpenAiGenerator[gpt-4o-mini at api.openai.com]");
  }

  @Test
  void moderationFromSettings() throws IOException {
    Properties properties = properties("/moderation.properties");
    properties.setProperty("engage.safety.openai.api-key", "sk-1");
    Settings settings = Settings.of(properties).at("safety.openai");
    OpenAiModerationFactory factory = new OpenAiModerationFactory();

    assertThat(settings.text("plugin").required()).isEqualTo(factory.name());
    assertThat(factory.create(settings, Services.none()))
        .hasToString("OpenAiModeration[omni-moderation-latest at api.openai.com]");
  }

  @Test
  void aPipelineHasBudgets() {
    assertThat(budgets()).isNotNull();
  }

  private static EngagementPipelineBuilder budgets() {
    // snippet: budgets
    return EngagementPipeline.builder()
        .tokenBudget(TokenBudget.perDay(2_000_000))
        .tokenBudget(TokenBudget.perRun(500_000))
        .tokenBudget("sheba", TokenBudget.perDay(10_000_000));
    // end
  }

  private static Properties properties(String resource) throws IOException {
    Properties properties = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(OpenAiPageTest.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      properties.load(file);
    }
    return properties;
  }

  private static OpenAiGenerator openAi(String key) {
    // snippet: openai
    return OpenAiGenerator.builder().apiKey(key).concurrency(8).build();
    // end
  }

  private static OpenAiGenerator ownServer() {
    // snippet: own
    return OpenAiGenerator.builder()
        .withoutKey()
        .baseUrl("http://localhost:8000/v1")
        .model("llama-3.3-70b")
        .build();
    // end
  }
}
