package io.engage.testkit;

import io.engage.channel.OutboundMessage;
import java.util.stream.Stream;

/** What of a message must be seen by nobody but the person, besides the address. */
final class PersonalParts {

  private PersonalParts() {}

  static Stream<String> of(OutboundMessage message) {
    return Stream.of(
            Stream.of(message.content().subject(), message.content().body()),
            message.recipientName().stream(),
            message.link().map(Object::toString).stream(),
            message.unsubscribe().map(Object::toString).stream())
        .flatMap(texts -> texts)
        .filter(text -> !text.isBlank());
  }
}
