package io.engage.delivery;

import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptResult;
import io.engage.store.Settlement;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records how messages fared, and tells whoever listens. */
final class Recorder {

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

  private final DeliveryParts parts;

  Recorder(DeliveryParts parts) {
    this.parts = parts;
  }

  void settle(List<Settlement> settlements, Hold hold) {
    if (settlements.isEmpty()) {
      return;
    }
    Set<MessageId> recorded = hold.insistently(() -> parts.store().settle(settlements));
    hold.end(settlements.stream().map(Settlement::claim).toList());
    for (Settlement settlement : settlements) {
      if (recorded.contains(settlement.claim().id())) {
        hold.settled(settlement);
        tell(settlement.claim().message(), settlement.last(), settlement.cause());
      } else {
        tellLost(settlement.claim().message());
      }
    }
  }

  void heldBack(AttemptResult result) {
    Message message = result.claim().message();
    AttemptDecision decision = result.decision();
    if (decision instanceof AttemptDecision.Skip skip) {
      tell(message, MessageState.SKIPPED, skip.reason());
    } else if (decision instanceof AttemptDecision.Defer defer) {
      tell(message, MessageState.SCHEDULED, defer.reason());
    } else if (decision instanceof AttemptDecision.Expire expire) {
      tell(message, MessageState.EXPIRED, expire.reason());
    } else {
      tellLost(message);
    }
  }

  void tell(Message message, MessageState state, String cause) {
    Correlation.during(
        message.origin().correlationId(),
        () -> {
          LOG.info("Message {} is {}: {}", message.id(), state.label(), cause);
          parts.observer().onState(message, state, cause);
        });
  }

  void tellLost(Message message) {
    Correlation.during(
        message.origin().correlationId(),
        () -> LOG.warn("Message {} was cancelled or taken over by another worker", message.id()));
  }
}
