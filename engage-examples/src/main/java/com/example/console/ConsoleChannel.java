package com.example.console;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.ChannelId;
import java.io.PrintStream;

// snippet: channel
/** Prints messages instead of sending them, for a developer's own machine. */
public record ConsoleChannel(ChannelId id, PrintStream out) implements Channel {
  @Override
  public SendResult send(OutboundMessage message) {
    out.println(message.content().everything());
    message.link().ifPresent(out::println);
    return out.checkError()
        ? SendResult.unknown("the console is gone")
        : SendResult.accepted("console-" + message.id());
  }
}
// end
