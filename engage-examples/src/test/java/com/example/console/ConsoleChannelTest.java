package com.example.console;

import static java.io.OutputStream.nullOutputStream;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.message.ChannelId;
import io.engage.testkit.ChannelContract;
import io.engage.testkit.PluginFactoryContract;
import java.io.PrintStream;
import org.junit.jupiter.api.Nested;

// snippet: test
class ConsoleChannelTest extends ChannelContract {
  @Override
  protected Channel channel() {
    return new ConsoleChannel(ChannelId.EMAIL, new PrintStream(nullOutputStream()));
  }

  @Nested
  class FactoryTest extends PluginFactoryContract {
    @Override
    protected ChannelFactory factory() {
      return new ConsoleChannelFactory();
    }
  }
}
// end
