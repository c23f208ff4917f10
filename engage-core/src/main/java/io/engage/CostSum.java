package io.engage;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.content.Words;
import io.engage.delivery.Addressing;
import io.engage.delivery.DeliveryParts;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up what messages would cost, as their channel estimates it. */
final class CostSum {

  private final @Nullable Channel channel;
  private final Addressing addressing;
  private Optional<CostEstimate> sum = Optional.empty();
  private boolean isUnknown;

  CostSum(DeliveryParts parts, ChannelId channel) {
    this.channel = parts.channels().get(channel);
    this.addressing = new Addressing(parts);
  }

  /**
   * A channel that knows one price not is not asked again: the sum would be too small, and signing
   * links takes time.
   */
  void add(Message message, Words words) {
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
