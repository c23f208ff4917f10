package io.engage;

import io.engage.delivery.Blueprint;
import io.engage.delivery.DeliveryParts;
import io.engage.error.NonRetriableException;
import io.engage.message.ChannelId;

/** Refuses what the pipeline has no channel, template or prompt for. */
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
