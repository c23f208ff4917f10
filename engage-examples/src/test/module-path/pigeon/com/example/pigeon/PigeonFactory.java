package com.example.pigeon;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;

/** Makes a channel whose messages fly. */
public final class PigeonFactory implements ChannelFactory {

  @Override
  public String name() {
    return "pigeon";
  }

  @Override
  public Channel create(Settings settings, Services services) {
    int wings = settings.integer("wings").orElse(2);
    settings.check();
    return new Pigeon(ChannelId.of(settings.name()), wings);
  }

  private record Pigeon(ChannelId id, int wings) implements Channel {
    @Override
    public AddressKind addressKind() {
      return AddressKind.EMAIL;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      return SendResult.accepted("flew-with-" + wings);
    }
  }
}
