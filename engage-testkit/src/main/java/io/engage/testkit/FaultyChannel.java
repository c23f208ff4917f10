package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.util.Optional;

/**
 * A channel that fails when its turn comes. Calls of {@link #send} are counted; everything else is
 * the channel's behind it. A message whose line dropped was handed over, and the answer is {@code
 * unknown}.
 */
public final class FaultyChannel extends FaultyDouble<FaultyChannel> implements Channel {

  private final Channel channel;

  private FaultyChannel(Channel channel) {
    this.channel = channel;
  }

  /** This channel, until something is to fail. */
  public static FaultyChannel around(Channel channel) {
    return new FaultyChannel(channel);
  }

  @Override
  public ChannelId id() {
    return channel.id();
  }

  @Override
  public SendResult send(OutboundMessage message) {
    return call(() -> channel.send(message));
  }

  @Override
  public AddressKind addressKind() {
    return channel.addressKind();
  }

  @Override
  public boolean deduplicates() {
    return channel.deduplicates();
  }

  @Override
  public Optional<CostEstimate> estimate(OutboundMessage message) {
    return channel.estimate(message);
  }

  @Override
  public String toString() {
    return "FaultyChannel[" + channel + "]";
  }

  @Override
  FaultyChannel self() {
    return this;
  }

  @Override
  Object lineDropped() {
    return SendResult.unknown("the line dropped after the message");
  }
}
