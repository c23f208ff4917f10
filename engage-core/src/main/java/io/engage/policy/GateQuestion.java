package io.engage.policy;

import io.engage.message.Addressee;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Topic;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.Optional;

/**
 * What the gates are asked.
 *
 * @param message which message, so that its own earlier place under the caps does not count against
 *     it
 * @param to to whom, over which channel
 * @param topic about what
 * @param notAfter when it is too late
 * @param standing what is known of the person and the address
 * @param now the present
 */
record GateQuestion(
    MessageId message,
    Addressee to,
    Topic topic,
    Optional<Instant> notAfter,
    Standing standing,
    Instant now) {

  static GateQuestion about(Message message, Standing standing, Instant now) {
    return new GateQuestion(
        message.id(), message.to(), message.topic(), message.timing().notAfter(), standing, now);
  }
}
