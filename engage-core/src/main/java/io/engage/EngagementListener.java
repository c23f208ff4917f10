package io.engage;

import io.engage.content.TokenUsage;
import io.engage.message.Message;
import io.engage.message.MessageState;

/**
 * Is told what happens; for progress bars and metrics.
 *
 * <ul>
 *   <li><b>Blocking:</b> must be quick: the thread that calls is the one that sends.
 *   <li><b>Threads:</b> called by several worker threads at once.
 *   <li><b>Null:</b> is never handed null.
 *   <li><b>Results and exceptions:</b> an exception changes nothing; the first is logged.
 *   <li><b>Idempotency:</b> what happened is told once in the process that saw it, and not at all
 *       when that process is killed in between; the ledger is what counts.
 * </ul>
 */
public interface EngagementListener {

  /** A page of a run was planned; {@code people} were read so far. */
  default void onPlanned(String campaign, RunKey key, int people) {}

  /**
   * A message stands in this state now, as committed; {@code cause} holds no address and no text.
   */
  default void onState(Message message, MessageState state, String cause) {}

  /**
   * A model answered for a message. That cost this much, whether its words are used or not: it may
   * have refused to write, or safety may refuse what it wrote.
   */
  default void onGenerated(Message message, String model, TokenUsage usage) {}
}
