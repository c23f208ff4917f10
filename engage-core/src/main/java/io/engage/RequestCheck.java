package io.engage;

import io.engage.content.TemplateCheck;
import io.engage.delivery.Blueprint;
import io.engage.delivery.DeliveryParts;
import io.engage.error.NonRetriableException;
import io.engage.error.Problems;
import io.engage.message.ChannelId;
import java.util.Optional;

/** Refuses what the pipeline has no channel, template or prompt for, or no facts. */
final class RequestCheck {

  private final DeliveryParts parts;

  RequestCheck(DeliveryParts parts) {
    this.parts = parts;
  }

  void possible(Blueprint asked) {
    channel(asked.channel());
    asked.conditions().otherChannels().forEach(this::channel);
    parts.templates().require(asked.template(), parts.locale());
    asked
        .conditions()
        .guardianTemplate()
        .ifPresent(template -> parts.templates().require(template, parts.locale()));
    if (parts.generator().isPresent()) {
      asked.prompt().ifPresent(name -> parts.prompts().require(name, parts.locale()));
    }
    words(asked);
  }

  /** Everything that is wrong with the words, in all languages. */
  private void words(Blueprint asked) {
    TemplateCheck all = TemplateCheck.of(parts.templates()).and(parts.prompts());
    TemplateCheck check = asked.promo().isPresent() ? all : all.withoutPromo();
    Optional<Class<? extends Record>> facts = asked.conditions().facts();
    Problems problems = new Problems();
    check.check(asked.template(), facts, problems);
    asked
        .conditions()
        .guardianTemplate()
        .ifPresent(template -> check.check(template, facts, problems));
    if (parts.generator().isPresent()) {
      asked.prompt().ifPresent(name -> check.checkPrompt(name, facts, problems));
    }
    problems.throwIfAny();
  }

  private void channel(ChannelId channel) {
    if (!parts.channels().containsKey(channel)) {
      throw new NonRetriableException(
          "channel \""
              + channel
              + "\" is not in the pipeline, which has "
              + parts.channels().keySet());
    }
  }
}
