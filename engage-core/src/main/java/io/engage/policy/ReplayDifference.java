package io.engage.policy;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Topic;
import java.time.Instant;

/**
 * A message that would have fared otherwise under other caps and windows.
 *
 * @param message which message
 * @param recipientId to whom
 * @param channel over which channel
 * @param topic about what
 * @param asked when it was decided about
 * @param was how it fared
 * @param would how it would have fared
 */
public record ReplayDifference(
    MessageId message,
    String recipientId,
    ChannelId channel,
    Topic topic,
    Instant asked,
    Fate was,
    Fate would) {

  /** How a message fares. */
  public sealed interface Fate {

    /**
     * It goes.
     *
     * @param at when
     */
    record Sent(Instant at) implements Fate {}

    /**
     * It does not go.
     *
     * @param reason why
     */
    record Held(String reason) implements Fate {}
  }
}
