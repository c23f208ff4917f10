package io.engage.delivery;

import io.engage.content.TokenUsage;
import io.engage.message.Message;
import io.engage.message.MessageState;

/** Is told how messages fare. Called by worker threads; must not throw. */
public interface DeliveryObserver {

  /** The message stands in this state now, as committed. */
  void onState(Message message, MessageState state, String cause);

  /** A model answered for the message, whether its words are used or not. */
  void onGenerated(Message message, String model, TokenUsage usage);
}
