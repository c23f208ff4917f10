package io.engage.jdbc.faults;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.ChannelId;

/** A channel under another name. */
record Renamed(ChannelId id, Channel channel) implements Channel {

  @Override
  public SendResult send(OutboundMessage message) {
    return channel.send(message);
  }
}
