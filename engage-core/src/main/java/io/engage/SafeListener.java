package io.engage;

import io.engage.content.TokenUsage;
import io.engage.delivery.DeliveryObserver;
import io.engage.error.PluginErrors;
import io.engage.message.Message;
import io.engage.message.MessageState;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener that cannot break anything. The first exception is logged, the others only at DEBUG.
 */
final class SafeListener implements EngagementListener, DeliveryObserver {

  private static final Logger LOG = LoggerFactory.getLogger(SafeListener.class);

  private final EngagementListener listener;
  private final AtomicBoolean told = new AtomicBoolean();

  SafeListener(EngagementListener listener) {
    this.listener = listener;
  }

  @Override
  public void onPlanned(String campaign, RunKey key, int people) {
    guard(() -> listener.onPlanned(campaign, key, people));
  }

  @Override
  public void onState(Message message, MessageState state, String cause) {
    guard(() -> listener.onState(message, state, cause));
  }

  @Override
  public void onGenerated(Message message, String model, TokenUsage usage) {
    guard(() -> listener.onGenerated(message, model, usage));
  }

  private void guard(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | Error e) {
      PluginErrors.raiseFatal(e);
      // What a listener throws may quote the message, so only the type is told.
      String failure = e.getClass().getName();
      if (told.compareAndSet(false, true)) {
        LOG.warn("A listener threw {}; it is called on, and this is logged once", failure);
      } else {
        LOG.debug("A listener threw {} again", failure);
      }
    }
  }
}
