package io.engage.openai;

import io.engage.plugin.Secret;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilterFactory;

/**
 * Makes an {@link OpenAiModeration} by the name {@code openai-moderation}. The settings are those
 * of {@link OpenAiModerationBuilder}, with the same defaults and bounds:
 *
 * <ul>
 *   <li>{@code api-key}: needed, unless {@code without-key} is {@code true}
 *   <li>{@code base-url}, {@code model}, {@code organisation}
 *   <li>{@code concurrency}, {@code call-timeout}, {@code retries} and {@code first-wait}
 *   <li>{@code headers.*}: one header more each
 * </ul>
 *
 * <p>Of the services it takes the clock.
 */
public final class OpenAiModerationFactory implements SafetyFilterFactory {

  /** For {@link java.util.ServiceLoader}. */
  public OpenAiModerationFactory() {}

  @Override
  public String name() {
    return "openai-moderation";
  }

  @Override
  public SafetyFilter create(Settings settings, Services services) {
    OpenAiModerationBuilder builder = OpenAiModeration.builder().clock(services.clock());
    readServer(settings, builder);
    readLimits(settings, builder);
    builder.problems().forEach(wrong -> settings.problem(key(wrong.path()), wrong.message()));
    settings.check();
    return builder.build();
  }

  private static void readServer(Settings settings, OpenAiModerationBuilder builder) {
    settings.secret("api-key").optional().map(Secret::reveal).ifPresent(builder::apiKey);
    if (settings.flag("without-key").orElse(false)) {
      builder.withoutKey();
    }
    settings.text("base-url").optional().ifPresent(builder::baseUrl);
    settings.text("model").optional().ifPresent(builder::model);
    settings.text("organisation").optional().ifPresent(builder::organisation);
    settings.entries("headers").forEach(builder::header);
  }

  private static void readLimits(Settings settings, OpenAiModerationBuilder builder) {
    settings.integer("concurrency").optional().ifPresent(builder::concurrency);
    settings.duration("call-timeout").optional().ifPresent(builder::timeout);
    builder.retries(
        settings.integer("retries").orElse(OpenAiModerationBuilder.USUAL_RETRIES),
        settings.duration("first-wait").orElse(OpenAiModerationBuilder.USUAL_WAIT));
  }

  /** The builder says {@code openai.model} where the host wrote {@code engage.safety.….model}. */
  private static String key(String path) {
    return path.substring("openai.".length());
  }
}
