package io.engage.store;

import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import java.util.Optional;

/**
 * A message under a lease.
 *
 * @param message what was asked for
 * @param progress how far it had come when it was claimed
 * @param words its words, if it has them
 * @param fence the fencing token: whoever claims the message next gets a higher one, and what is
 *     reported with a lower one changes nothing
 */
public record Claim(Message message, Progress progress, Optional<Words> words, long fence) {

  /** The message's id. */
  public MessageId id() {
    return message.id();
  }

  /** Where it waits. */
  public Lane lane() {
    return new Lane(message.to().tenant(), message.to().channel(), needsWords());
  }

  /**
   * Whether an attempt was recorded by somebody who then lost the lease: its outcome is unknown.
   */
  public boolean isInterrupted() {
    return progress.state() == MessageState.SENDING;
  }

  /** Whether its words are still to be written. */
  public boolean needsWords() {
    return words.isEmpty();
  }
}
