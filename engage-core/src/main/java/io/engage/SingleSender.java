package io.engage;

import io.engage.delivery.Dispatcher;
import io.engage.message.MessageId;
import io.engage.message.MessageState;

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
    return planned.skipped().orElseGet(() -> outcome(planned.message().orElseThrow()));
  }

  /** What was accepted just now need not be read again. */
  private EngagementOutcome outcome(MessageId message) {
    return dispatcher
        .workOn(message)
        .filter(settlement -> settlement.last() == MessageState.SENT)
        .<EngagementOutcome>map(
            sent -> new EngagementOutcome.Sent(message, sent.providerId().orElse("")))
        .orElseGet(() -> outbox.outcome(message));
  }
}
