package io.engage;

import io.engage.error.SettingsException;
import io.engage.message.TokenBudget;
import io.engage.message.TokenBudget.Span;
import io.engage.plugin.Settings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what a model may cost and how long messages wait for it. */
final class GenerationSettings {

  private final Settings settings;
  private final EngagementPipelineBuilder builder;

  GenerationSettings(Settings settings, EngagementPipelineBuilder builder) {
    this.settings = settings;
    this.builder = builder;
  }

  void read() {
    for (Span span : Span.values()) {
      String key = "budget.per-" + span.name().toLowerCase(Locale.ROOT);
      settings
          .value(key, "a number of tokens such as 2000000", Long::valueOf, 1L)
          .optional()
          .ifPresent(tokens -> add(key, span, tokens, builder::tokenBudget));
      settings.entries(key + "-of").forEach((tenant, text) -> add(key, span, tenant, text));
    }
    settings
        .duration("generation.deadline")
        .where(d -> !d.isNegative() && !d.isZero(), "must be more than zero")
        .optional()
        .ifPresent(builder::generationDeadline);
  }

  private void add(String key, Span span, String tenant, String text) {
    String path = key + "-of." + tenant;
    tokens(text)
        .ifPresentOrElse(
            tokens -> add(path, span, tokens, budget -> builder.tokenBudget(tenant, budget)),
            () -> settings.problem(path, "must be a number of tokens such as 2000000"));
  }

  private void add(String key, Span span, long tokens, Consumer<TokenBudget> taker) {
    try {
      taker.accept(new TokenBudget(tokens, span));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> settings.problem(key, problem.message()));
    }
  }

  private static Optional<Long> tokens(String text) {
    try {
      return Optional.of(Long.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
