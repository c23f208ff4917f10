package com.example.console;

import static java.io.OutputStream.nullOutputStream;

import io.engage.channel.Channel;
import io.engage.message.ChannelId;
import io.engage.testkit.ChannelContract;
import java.io.PrintStream;

// snippet: test
class ConsoleChannelTest extends ChannelContract {
  @Override
  protected Channel channel() {
    return new ConsoleChannel(ChannelId.EMAIL, new PrintStream(nullOutputStream()));
  }
}
// end
