package io.engage;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody might be written to, though nobody asked for a message. Immutable; made with
 * {@link #about}.
 *
 * @param recipient whom
 * @param topic about what
 * @param channel over which channel
 * @param messageType what kind of message it would be
 * @param at when; empty means now
 */
public record ContactQuestion(
    Recipient recipient, Topic topic, ChannelId channel, String messageType, Optional<Instant> at) {

  /** May this person get such a message by mail now? */
  public static ContactQuestion about(Recipient recipient, Topic topic) {
    return new ContactQuestion(recipient, topic, ChannelId.EMAIL, "single", Optional.empty());
  }

  /** The same of a person with facts. */
  public static ContactQuestion about(Member member, Topic topic) {
    return about(member.recipient(), topic);
  }

  /** Over another channel. */
  public ContactQuestion over(ChannelId value) {
    return new ContactQuestion(recipient, topic, value, messageType, at);
  }

  /** As a message of this type. */
  public ContactQuestion ofType(String value) {
    return new ContactQuestion(recipient, topic, channel, value, at);
  }

  /** At another time. */
  public ContactQuestion at(Instant value) {
    return new ContactQuestion(recipient, topic, channel, messageType, Optional.of(value));
  }
}
