package io.engage.delivery;

import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.store.AttemptDecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Looks once more at messages, right before they are attempted and outside of the attempt's
 * transaction: may block, and asks for a whole group at once.
 */
@FunctionalInterface
public interface Recheck {

  /** What stands against messages; those against which nothing does are absent. */
  Map<MessageId, AttemptDecision> objections(List<Message> messages, Instant now);
}
