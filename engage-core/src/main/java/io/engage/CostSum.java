package io.engage;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.content.Words;
import io.engage.delivery.Addressing;
import io.engage.delivery.DeliveryParts;
import io.engage.message.Message;
import java.util.Optional;

/** Adds up what messages would cost, as their channels estimate it. */
final class CostSum {

  private final DeliveryParts parts;
  private final Addressing addressing;
  private Optional<CostEstimate> sum = Optional.empty();
  private boolean isUnknown;

  CostSum(DeliveryParts parts) {
    this.parts = parts;
    this.addressing = new Addressing(parts);
  }

  /**
   * A channel that knows one price not is not asked again: the sum would be too small, and signing
   * links takes time.
   */
  void add(Message message, Words words) {
    Channel channel = parts.channels().get(message.to().channel());
    if (channel == null || isUnknown) {
      return;
    }
    Optional<CostEstimate> one = addressing.outbound(message, words).flatMap(channel::estimate);
    isUnknown = one.isEmpty();
    sum = one.map(cost -> sum.map(cost::plus).orElse(cost));
  }

  Optional<CostEstimate> sum() {
    return sum;
  }
}
