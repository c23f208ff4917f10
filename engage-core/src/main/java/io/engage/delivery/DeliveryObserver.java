package io.engage.delivery;

import io.engage.message.Message;
import io.engage.message.MessageState;

/** Is told how messages fare. Called by worker threads; must not throw. */
@FunctionalInterface
public interface DeliveryObserver {

  /** The message stands in this state now, as committed. */
  void onState(Message message, MessageState state, String cause);
}
