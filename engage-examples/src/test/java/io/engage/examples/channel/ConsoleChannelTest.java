package io.engage.examples.channel;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.message.Address;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.testkit.ChannelContract;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

// snippet: test
class ConsoleChannelTest extends ChannelContract {

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final ConsoleChannel channel =
      new ConsoleChannel(new PrintStream(console, true, StandardCharsets.UTF_8));

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected OutboundMessage deliverable() {
    MessageId id = new MessageId(UUID.randomUUID());
    return new OutboundMessage(
        id,
        Purpose.TRANSACTIONAL,
        Address.email("rina@example.com"),
        Optional.of("Rina"),
        Locale.ENGLISH,
        MessageContent.of("Your receipt " + id, "Thank you. We have your payment."),
        Optional.empty(),
        Optional.empty(),
        "correlation-1");
  }

  @Override
  protected void providerAccepts() {}

  @Override
  protected int deliveries(OutboundMessage message) {
    String printed = console.toString(StandardCharsets.UTF_8);
    return printed.split(message.content().subject(), -1).length - 1;
  }
}
// end
