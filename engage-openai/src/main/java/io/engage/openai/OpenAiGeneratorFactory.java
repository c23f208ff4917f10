package io.engage.openai;

import io.engage.content.MessageGenerator;
import io.engage.content.MessageGeneratorFactory;
import io.engage.openai.OpenAiSettings.Retries;
import io.engage.openai.OpenAiSettings.Timeouts;
import io.engage.plugin.Secret;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes an {@link OpenAiGenerator} by the name {@code openai}. The settings are those of {@link
 * OpenAiGeneratorBuilder}, with the same defaults and bounds:
 *
 * <ul>
 *   <li>{@code api-key}: needed, unless {@code without-key} is {@code true}
 *   <li>{@code base-url}, {@code model}, {@code organisation}, {@code temperature}
 *   <li>{@code max-tokens}, or {@code max-completion-tokens} for a reasoning model
 *   <li>{@code concurrency}, {@code connect-timeout}, {@code call-timeout}, and {@code
 *       read-timeout}, which is as long as the call's unless it is said
 *   <li>{@code retries} and {@code first-wait}
 *   <li>{@code headers.*}: one header more each, {@code headers.X-Title=Sheba}
 * </ul>
 *
 * <p>Of the services it takes the clock.
 */
public final class OpenAiGeneratorFactory implements MessageGeneratorFactory {

  /** For {@link java.util.ServiceLoader}. */
  public OpenAiGeneratorFactory() {}

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public MessageGenerator create(Settings settings, Services services) {
    return described(settings, services).build();
  }

  /** Complete and checked. */
  static OpenAiGeneratorBuilder described(Settings settings, Services services) {
    OpenAiGeneratorBuilder builder = OpenAiGenerator.builder().clock(services.clock());
    readServer(settings, builder);
    readModel(settings, builder);
    readLimits(settings, builder);
    builder.problems().forEach(wrong -> settings.problem(key(wrong.path()), wrong.message()));
    settings.check();
    return builder;
  }

  private static void readServer(Settings settings, OpenAiGeneratorBuilder builder) {
    settings.secret("api-key").optional().map(Secret::reveal).ifPresent(builder::apiKey);
    if (settings.flag("without-key").orElse(false)) {
      builder.withoutKey();
    }
    settings.text("base-url").optional().ifPresent(builder::baseUrl);
    settings.text("organisation").optional().ifPresent(builder::organisation);
    settings.entries("headers").forEach(builder::header);
  }

  private static void readModel(Settings settings, OpenAiGeneratorBuilder builder) {
    settings.text("model").optional().ifPresent(builder::model);
    settings
        .decimal("temperature")
        .optional()
        .map(BigDecimal::doubleValue)
        .ifPresent(builder::temperature);
    Optional<Integer> most = settings.integer("max-tokens").optional();
    Optional<Integer> mostOfReasoning = settings.integer("max-completion-tokens").optional();
    most.ifPresent(builder::maxTokens);
    mostOfReasoning.ifPresent(builder::maxCompletionTokens);
    if (most.isPresent() && mostOfReasoning.isPresent()) {
      settings.problem("max-completion-tokens", "is the same limit as max-tokens; say only one");
    }
  }

  private static void readLimits(Settings settings, OpenAiGeneratorBuilder builder) {
    settings.integer("concurrency").optional().ifPresent(builder::concurrency);
    Timeouts times = Timeouts.standard();
    Duration call = settings.duration("call-timeout").orElse(times.call());
    builder.timeouts(
        settings.duration("connect-timeout").orElse(times.connect()),
        settings.duration("read-timeout").orElse(call),
        call);
    Retries retries = Retries.standard();
    builder.retries(
        settings.integer("retries").orElse(retries.count()),
        settings.duration("first-wait").orElse(retries.first()));
  }

  /** The builder says {@code openai.model} where the host wrote {@code engage.generator.model}. */
  private static String key(String path) {
    return path.substring("openai.".length());
  }
}
