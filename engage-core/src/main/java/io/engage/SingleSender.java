package io.engage;

import io.engage.delivery.Dispatcher;
import io.engage.message.MessageId;

/** Sends one message and says how it went. */
final class SingleSender {

  private final StoreOutbox outbox;
  private final Dispatcher dispatcher;

  SingleSender(StoreOutbox outbox, Dispatcher dispatcher) {
    this.outbox = outbox;
    this.dispatcher = dispatcher;
  }

  EngagementOutcome send(SendRequest request) {
    StoreOutbox.Planned planned = outbox.plan(request);
    planned.message().ifPresent(this::workOn);
    return planned.skipped().orElseGet(() -> outbox.outcome(planned.message().orElseThrow()));
  }

  /** Words that a generator writes are stored by a claim of their own. */
  private void workOn(MessageId message) {
    if (dispatcher.workOn(message)) {
      dispatcher.workOn(message);
    }
  }
}
