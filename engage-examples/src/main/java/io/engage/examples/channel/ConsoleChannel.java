package io.engage.examples.channel;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.io.PrintStream;

// snippet: channel
/** Prints messages instead of sending them, for a developer's own machine. */
public final class ConsoleChannel implements Channel {

  private final PrintStream out;

  /** Prints here. */
  public ConsoleChannel(PrintStream out) {
    this.out = out;
  }

  @Override
  public ChannelId id() {
    return ChannelId.of("console");
  }

  @Override
  public AddressKind addressKind() {
    return AddressKind.EMAIL;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    out.printf("%s%n%s%n", message.content().subject(), message.content().body());
    message.link().ifPresent(out::println);
    return out.checkError()
        ? SendResult.unknown("the console is gone")
        : SendResult.accepted("console-" + message.id());
  }
}
// end
