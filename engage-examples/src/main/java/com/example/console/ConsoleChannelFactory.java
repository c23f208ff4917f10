package com.example.console;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.message.ChannelId;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;

// snippet: factory
/** Makes the channel for {@code engage.channel.email.plugin=console}. */
public final class ConsoleChannelFactory implements ChannelFactory {
  @Override
  public String name() {
    return "console";
  }

  @Override
  public Channel create(Settings settings, Services services) {
    settings.check();
    return new ConsoleChannel(ChannelId.of(settings.name()), System.out);
  }
}
// end
