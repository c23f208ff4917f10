package io.engage;

import io.engage.delivery.DeliveryParts;
import io.engage.error.NonRetriableException;
import io.engage.message.ChannelId;
import java.util.Optional;

/** Refuses what the pipeline has no channel, template or prompt for. */
final class RequestCheck {

  private final DeliveryParts parts;

  RequestCheck(DeliveryParts parts) {
    this.parts = parts;
  }

  void possible(ChannelId channel, String template, Optional<String> prompt) {
    if (!parts.channels().containsKey(channel)) {
      throw new NonRetriableException(
          "channel \""
              + channel
              + "\" is not in the pipeline, which has "
              + parts.channels().keySet());
    }
    parts.templates().require(template, parts.locale());
    if (parts.generator().isPresent()) {
      prompt.ifPresent(name -> parts.prompts().require(name, parts.locale()));
    }
  }
}
