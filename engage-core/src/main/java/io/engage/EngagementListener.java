package io.engage;

import io.engage.message.Message;
import io.engage.message.MessageState;

/**
 * Is told what happens; for progress bars and metrics. Called by worker threads, so it must be
 * quick and safe for several. An exception is logged and changes nothing.
 */
public interface EngagementListener {

  /** A page of a run was planned; {@code people} were read so far. */
  default void onPlanned(String campaign, RunKey key, int people) {}

  /**
   * A message stands in this state now, as committed; {@code cause} holds no address and no text.
   */
  default void onState(Message message, MessageState state, String cause) {}
}
