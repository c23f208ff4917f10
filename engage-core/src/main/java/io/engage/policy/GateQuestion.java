package io.engage.policy;

import io.engage.message.Addressee;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Terms;
import io.engage.message.Topic;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.Optional;

/**
 * What the gates are asked.
 *
 * @param message the message; its own earlier place under the caps does not count against it
 * @param standing what is known of the person and the address
 * @param now the present
 */
record GateQuestion(Message message, Standing standing, Instant now) {

  GateQuestion at(Instant instant) {
    return new GateQuestion(message, standing, instant);
  }

  MessageId id() {
    return message.id();
  }

  Addressee to() {
    return message.to();
  }

  Topic topic() {
    return message.topic();
  }

  Purpose purpose() {
    return message.topic().purpose();
  }

  Terms terms() {
    return message.terms();
  }

  Optional<Instant> notAfter() {
    return message.timing().notAfter();
  }
}
