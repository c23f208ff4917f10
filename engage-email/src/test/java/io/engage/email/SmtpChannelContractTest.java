package io.engage.email;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.email.SmtpServer.Step;
import io.engage.message.MessageId;
import io.engage.testkit.ChannelContract;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;

/** The contract of channels, in front of a server that can be made to do everything. */
class SmtpChannelContractTest extends ChannelContract {

  private final SmtpServer server = new SmtpServer().offering("PIPELINING", "AUTH PLAIN");
  private final SmtpChannel channel = Samples.impatient(server).login("sheba", "hunter2").build();
  private final AtomicLong ids = new AtomicLong();

  @AfterEach
  void stop() {
    channel.close();
    server.close();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected OutboundMessage deliverable() {
    OutboundMessage m = Samples.reminder();
    return new OutboundMessage(
        new MessageId(new UUID(Samples.ID.value().getMostSignificantBits(), ids.decrementAndGet())),
        m.purpose(),
        m.to(),
        m.recipientName(),
        m.locale(),
        m.content(),
        m.link(),
        m.unsubscribe(),
        m.correlationId());
  }

  @Override
  protected void providerAccepts() {
    server.behaving();
  }

  @Override
  protected void providerRefusesRecipient() {
    server.behaving().always(Step.RCPT, "550 5.1.1 <rina@example.com>: no such user");
  }

  @Override
  protected void providerRefusesContent() {
    server.behaving().always(Step.END, "554 5.7.1 looks like spam");
  }

  @Override
  protected void providerRefusesSender() {
    server.behaving().always(Step.AUTH, "535 5.7.8 sheba: hunter2 is wrong");
  }

  @Override
  protected void providerIsBusy() {
    server.behaving().always(Step.RCPT, "451 4.7.1 <rina@example.com>: greylisted");
  }

  @Override
  protected void providerIsAway() {
    server.close();
  }

  @Override
  protected void providerDropsTheLineAfterAccepting() {
    server.behaving().always(Step.END, SmtpScript.DROP);
  }

  @Override
  protected void providerFallsSilent() {
    server.behaving().always(Step.END, SmtpScript.STALL);
  }

  @Override
  protected int deliveries(OutboundMessage message) {
    String id = "<" + message.id() + "@sheba.xyz>";
    return (int)
        server.mails().stream()
            .filter(mail -> Received.of(mail).header("Message-ID").contains(id))
            .count();
  }

  @Override
  protected List<String> secrets() {
    return List.of("hunter2");
  }
}
